import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError } from '../../src/data/find-json-error.js'

describe('where JSON breaks', () => {
  const cases: [text: string, offset: number, truncated: boolean][] = [
    ['{"a": 1,}', 8, false],
    ['[1, 2', 5, true],
    ['[1 2]', 3, false],
    ['{a: 1}', 1, false],
    ["{'a': 1}", 1, false],
    ['{"a" 1}', 5, false],
    ['{"a": tru', 6, true],
    ['{"a": undefined}', 6, false],
    ['{"a": "x', 6, true],
    ['{"a": "x\ny"}', 6, false],
    ['{"a": "\\x"}', 6, false],
    ['[1]]', 3, false],
    ['[01]', 2, false],
    ['', 0, true],
    ['{"a": 1} {"a": 2}', 9, false],
  ]
  for (const [text, offset, truncated] of cases) {
    it(`${JSON.stringify(text)} at ${offset}`, () => {
      expect(findJsonError(text)).toEqual({ offset, truncated })
    })
  }

  it('any document that is cut is found truncated, or still a document', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length)
        try {
          JSON.parse(cut)
        } catch {
          expect(findJsonError(cut).truncated).toBe(true)
        }
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { LoadError } from '../../src/data/load-error.js'
import { readBytes } from '../../src/data/read-document.js'
import expected from '../fixtures/documents.expected.json'
import { documents } from '../fixtures/documents.js'

/** Read in Node and in the browser alike: engines differ in decoding, regular expressions and error texts. */
export function testSamePlaces(): void {
  for (const [name, bytes] of Object.entries(documents)) {
    it(`${name} is read as it was written down`, async () => {
      const result = await readBytes(bytes, (code, details) => new LoadError(code, { url: name, ...details }))
      expect(JSON.parse(JSON.stringify(result))).toEqual(expected[name as keyof typeof expected])
    })
  }
}

import { describe, expect, it } from 'vitest'
import { LOAD_ERROR_CODES, LoadError } from '../../src/data/load-error.js'
import { messageOf } from '../../src/data/load-messages.js'
import { ISSUE_CODES, LANGUAGES } from '../../src/data/place.js'
import { errorSentence, groupIssues, issueReport, loadIssueStrings } from '../../src/strings/issues.js'

const DETAILS = {
  url: 'https://example.fi/palvelut.geojson',
  host: 'example.fi',
  status: 404,
  line: 3,
  column: 5,
  found: 'TopoJSON',
  seconds: 30,
  megabytes: 200,
}

describe.each(LANGUAGES)('what owners are told in %s', (language) => {
  it('has words for each issue: what is wrong, and how to mend it', async () => {
    const { issues } = await loadIssueStrings(language)
    expect(Object.keys(issues).sort()).toEqual([...ISSUE_CODES].sort())
    for (const [what, mend] of Object.values(issues)) {
      expect(what).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(mend).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('has a sentence for each failure, with nothing left to fill in', async () => {
    const strings = await loadIssueStrings(language)
    expect(Object.keys(strings.errors).sort()).toEqual([...LOAD_ERROR_CODES].sort())
    for (const code of LOAD_ERROR_CODES) {
      expect(errorSentence(code, DETAILS, strings)).toMatch(/^\p{Lu}[^{}]*\.$/u)
    }
  })
})

describe('a report', () => {
  const issue = (n: number) =>
    ({ code: 'no-position', severity: 'warning', index: n, name: `P${n}` }) as const

  it('groups issues: the worst first, then the most frequent', () => {
    const bad = { code: 'bad-colour', severity: 'info' } as const
    const worst = { code: 'no-name', severity: 'error', index: 9 } as const
    expect(
      groupIssues([bad, issue(1), issue(2), worst]).map(({ code, issues }) => [code, issues.length]),
    ).toEqual([
      ['no-name', 1],
      ['no-position', 2],
      ['bad-colour', 1],
    ])
  })

  it('lists some of many, and says how many more there are', async () => {
    const issues = Array.from({ length: 12 }, (_, n) => issue(n))
    const report = issueReport('a.geojson', 12, issues, await loadIssueStrings('en'), 2)
    expect(report.split('\n').slice(2)).toEqual([
      'Warning: A service has no position (12) [no-position]',
      expect.stringContaining('It is in the list but not on the map.'),
      '  - features[0], "P0"',
      '  - features[1], "P1"',
      '  … and 10 more',
    ])
  })
})

describe("a failure's message for the console", () => {
  it('is a sentence for each, and ends with the address', () => {
    for (const code of LOAD_ERROR_CODES) {
      expect(messageOf(new LoadError(code, DETAILS))).toMatch(
        /^[A-Z][^{}]*\. <https:\/\/example\.fi\/palvelut\.geojson>$/,
      )
    }
  })
})

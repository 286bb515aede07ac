import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/data/query.js'
import { en } from '../../src/strings/finder/en.js'
import { fi } from '../../src/strings/finder/fi.js'
import { sv } from '../../src/strings/finder/sv.js'
import { type FinderStrings, loadFinderStrings } from '../../src/strings/finder.js'
import { describeTexts } from '../support/strings.js'

const languages: Record<'fi' | 'sv' | 'en', FinderStrings> = { fi, sv, en }

// The alphabet has the same letters at its ends.
describeTexts('the texts of finding', languages, ['orderName'])

describe('the texts of finding', () => {
  it('name every facet', () => {
    for (const strings of Object.values(languages)) {
      expect(FACETS.filter((facet) => !strings[facet])).toEqual([])
    }
  })

  it('are loaded by language', async () => {
    expect((await loadFinderStrings('sv', { locale: 'sv-FI' }))('option', { x: 'djur', n: 1 })).toBe(
      'djur, 1 tjänst',
    )
    expect((await loadFinderStrings('fi', { locale: 'fi-FI' }))('option', { x: 'eläimet', n: 12 })).toBe(
      'eläimet, 12 palvelua',
    )
  })
})

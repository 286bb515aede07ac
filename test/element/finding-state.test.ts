import { describe, expect, it } from 'vitest'
import { FindingState, type Presets } from '../../src/element/finding-state.js'

const given = (presets: Partial<Presets> = {}) =>
  new FindingState({ lock: [], ids: [], hide: [], ...presets })

describe('what is asked of the places', () => {
  it('begins as the owner’s attributes say', () => {
    const state = given({ category: ['eläimet'], municipality: ['Laukaa', 'Multia'], mark: [] })
    expect(state.filters).toEqual({ category: ['eläimet'], municipality: ['Laukaa', 'Multia'] })
  })

  it('is the visitor’s where they have chosen, facet by facet', () => {
    const state = given({ category: ['eläimet'], municipality: ['Laukaa'] })
    state.chosen = { category: [], audience: ['perheet'] }
    expect(state.filters).toEqual({ municipality: ['Laukaa'], audience: ['perheet'] })
  })

  it('keeps what is locked, whatever is set', () => {
    const state = given({ category: ['eläimet'], municipality: ['Laukaa'], lock: ['municipality'] })
    state.filters = { municipality: ['Multia'], season: ['kesä'] }
    expect(state.filters).toEqual({ municipality: ['Laukaa'], season: ['kesä'] })
  })

  it('is as it was after its own filters have been set', () => {
    const state = given({ category: ['eläimet'], lock: ['mark'], mark: ['LuontoHoiva'] })
    const { filters } = state
    state.filters = filters
    expect(state.filters).toEqual(filters)
  })

  it('takes a single text for a list of one, as a page’s script may give it', () => {
    const state = given()
    state.filters = JSON.parse('{"municipality": "Multia"}')
    expect(state.filters).toEqual({ municipality: ['Multia'] })
  })

  it('always has the owner’s ids, which are no filter of the visitor’s', () => {
    const state = given({ ids: ['a', 'b'] })
    state.filters = {}
    expect(state.filters).toEqual({})
    expect(state.query('sv')).toEqual({
      filters: { ids: ['a', 'b'] },
      language: 'sv',
      search: '',
      synonyms: [],
      order: undefined,
      from: undefined,
    })
  })

  it('can be changed where it isn’t locked and filters are shown', () => {
    const presets = { category: ['eläimet'], municipality: ['Laukaa'], lock: ['category'] as const }
    expect(given(presets).changeable).toEqual(['municipality'])
    expect(given({ ...presets, hide: ['filters'] }).changeable).toEqual([])
  })
})

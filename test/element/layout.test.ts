import { describe, expect, it } from 'vitest'
import { layoutFor } from '../../src/element/layout.js'

// List and map stand side by side from 44 em of the element's own text: 704 pixels of 16.
describe('the layout', () => {
  it('of an element left to itself is by its width', () => {
    expect(layoutFor('auto', 704, 16, false)).toBe('split')
    expect(layoutFor('auto', 703.9, 16, false)).toBe('stack')
    expect(layoutFor('auto', 0, 16, false)).toBe('stack')
  })

  it('counts the width in the size of the text, so that enlarged text gets its room', () => {
    expect(layoutFor('auto', 800, 16, false)).toBe('split')
    expect(layoutFor('auto', 800, 20, false)).toBe('stack')
    expect(layoutFor('auto', 500, 10, false)).toBe('split')
  })

  it('is the one the owner wants, at any width', () => {
    for (const width of [200, 700, 1200]) {
      expect(layoutFor('split', width, 16, false)).toBe('split')
      expect(layoutFor('map', width, 16, false)).toBe('map')
      expect(layoutFor('list', width, 16, false)).toBe('list')
    }
  })

  it('shows both where the visitor has asked for the hidden part', () => {
    expect(layoutFor('map', 1200, 16, true)).toBe('split')
    expect(layoutFor('list', 1200, 16, true)).toBe('split')
    expect(layoutFor('map', 360, 16, true)).toBe('stack')
    expect(layoutFor('list', 360, 16, true)).toBe('stack')
  })

  it('does not change where there is no hidden part', () => {
    expect(layoutFor('auto', 360, 16, true)).toBe('stack')
    expect(layoutFor('split', 360, 16, true)).toBe('split')
  })
})

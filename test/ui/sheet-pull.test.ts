import { describe, expect, it } from 'vitest'
import { keyboardHeight } from '../../src/ui/keyboard.js'
import { speedOf, stopFor } from '../../src/ui/sheet-pull.js'

describe('the speed of a finger', () => {
  const at = (...samples: [y: number, time: number][]) => samples.map(([y, time]) => ({ y, time }))

  it('is that of the last tenth of a second, down positive', () => {
    expect(speedOf(at([0, 0], [400, 100], [420, 150], [440, 200]), 200)).toBe(0.4)
    expect(speedOf(at([100, 0], [40, 60]), 60)).toBe(-1)
  })

  it('is none after a rest, and none that can be told from one point', () => {
    expect(speedOf(at([0, 0], [300, 100]), 250)).toBe(0)
    expect(speedOf(at([10, 100]), 100)).toBe(0)
    expect(speedOf(at([10, 100], [50, 100]), 100)).toBe(0)
    expect(speedOf([], 0)).toBe(0)
  })
})

describe('a sheet that is let go of', () => {
  // Tall, low, gone.
  const STOPS = [0, 240, 680]

  it.each([
    ['stays where it is nearest to', 100, 0, 0],
    ['stays where it is nearest to', 130, 0, 240],
    ['stays when pulled down by less than half of what is seen of it', 450, 0, 240],
    ['goes when pulled down by more', 470, 0, 680],
    ['goes after a short flick down', 300, 1, 680],
    ['rises after a short flick up', 200, -0.6, 0],
    ['goes no further than low after a flick from tall', 60, 1, 240],
    ['comes back after a flick up from far down', 600, -2, 240],
  ])('%s: %d px, %d px/ms', (_, offset, speed, stop) => {
    expect(stopFor(offset, speed, STOPS)).toBe(stop)
  })

  it('of one height comes back or goes', () => {
    expect(stopFor(100, 0, [0, 0, 600])).toBe(0)
    expect(stopFor(100, 2, [0, 0, 600])).toBe(600)
  })
})

describe('the height of a keyboard on the screen', () => {
  it('is what the visual viewport leaves free at the window’s lower edge', () => {
    expect(keyboardHeight({ height: 340, offsetTop: 0, scale: 1 }, 640)).toBe(300)
    expect(keyboardHeight({ height: 340, offsetTop: 100, scale: 1 }, 640)).toBe(200)
  })

  it('is none for the browser’s own bars, nor where somebody has zoomed in', () => {
    expect(keyboardHeight({ height: 640, offsetTop: 0, scale: 1 }, 640)).toBe(0)
    expect(keyboardHeight({ height: 584, offsetTop: 0, scale: 1 }, 640)).toBe(0)
    expect(keyboardHeight({ height: 320, offsetTop: 0, scale: 2 }, 640)).toBe(0)
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LonLat } from '../../src/data/place.js'
import type { Cluster, Pin } from '../../src/data/query.js'
import {
  project,
  toLonLat,
  toMetres,
  unproject,
  type Viewport,
  zoomToResolution,
} from '../../src/data/viewport.js'
import { en } from '../../src/strings/en.js'
import { fi } from '../../src/strings/fi.js'
import { translator } from '../../src/strings/strings.js'
import { laterStyles } from '../../src/ui/later-styles.js'
import { lookOf } from '../../src/ui/look.js'
import { PinLayer, type PinLayerState } from '../../src/ui/pin-layer.js'
import { styles } from '../../src/ui/styles.js'

await page.viewport(900, 700)

const VIEW: Viewport = {
  center: toMetres([25.7473, 62.2426]),
  resolution: zoomToResolution(11.3),
  size: [600, 400],
}
const look = lookOf([{ key: 'metsa', name: 'Metsä' }])
const NOTHING = { markers: [], translate: translator(fi), look } satisfies PinLayerState

/** Where a pixel of the view is in the world. */
const at = (x: number, y: number): LonLat => toLonLat(unproject(VIEW, [x, y]))

const pinAt = (id: string, x: number, y: number, more: Partial<Pin> = {}): Pin => ({
  kind: 'pin',
  key: `pin-0-${id}`,
  id,
  name: `Paikka ${id}`,
  position: at(x, y),
  approximate: false,
  ...more,
})
const clusterAt = (key: string, x: number, y: number, more: Partial<Cluster> = {}): Cluster => ({
  kind: 'cluster',
  key,
  position: at(x, y),
  count: 5,
  expansionZoom: 13,
  ...more,
})

/** Four pins around one in the middle, and a cluster. */
const CROSS = [
  pinAt('middle', 300, 200),
  pinAt('north', 310, 80),
  pinAt('south', 290, 320),
  pinAt('east', 500, 190),
  pinAt('west', 100, 210),
  clusterAt('cluster-1', 480, 350),
]

function layer() {
  const onPin = vi.fn<(id: string, button: HTMLElement) => void>()
  const onCluster = vi.fn<(cluster: Cluster, button: HTMLElement) => void>()
  const onHighlight = vi.fn<(id: string | undefined) => void>()
  const pins = new PinLayer({ onPin, onCluster, onHighlight })
  const host = document.createElement('div')
  host.style.cssText = 'display: block; margin: 100px 0 0 100px; width: 600px'
  const shadow = host.attachShadow({ mode: 'open' })
  for (const { styleSheet } of [styles, laterStyles])
    if (styleSheet) shadow.adoptedStyleSheets.push(styleSheet)
  shadow.innerHTML =
    '<div class="root" style="display: block; border: 0"><div style="position: relative; height: 400px"></div></div>'
  const stage = shadow.querySelector<HTMLElement>('.root > div')
  if (!stage) throw new Error('There is no stage.')
  stage.append(pins.element)
  document.body.append(host)
  const button = (key: string): HTMLElement => {
    const found = pins.buttonOfKey(key)
    if (!found) throw new Error(`There is no button of ${key}.`)
    return found
  }
  return {
    pins,
    onPin,
    onCluster,
    onHighlight,
    host,
    stage,
    button,
    buttons: () => [...pins.element.querySelectorAll<HTMLElement>('button')],
    focused: () =>
      shadow.activeElement instanceof HTMLElement ? shadow.activeElement.dataset.key : undefined,
    /** Where the point of a pin, or the middle of a cluster, is in the stage. */
    point(key: string): [x: number, y: number] {
      const { left, width, top, bottom, height } = button(key).getBoundingClientRect()
      const own = stage.getBoundingClientRect()
      return [left + width / 2 - own.left, (key.startsWith('pin') ? bottom : top + height / 2) - own.top]
    },
  }
}

function shown(markers: PinLayerState['markers'], more: Partial<PinLayerState> = {}) {
  const made = layer()
  made.pins.move(VIEW)
  made.pins.update({ ...NOTHING, markers, ...more })
  return made
}

function expectPoint([x, y]: readonly [number, number], [wantedX, wantedY]: readonly [number, number]): void {
  // Browsers place boxes on a grid of 1/64 pixel.
  expect(Math.abs(x - wantedX)).toBeLessThan(0.1)
  expect(Math.abs(y - wantedY)).toBeLessThan(0.1)
}

afterEach(() => {
  document.body.replaceChildren()
})

describe('pins', () => {
  it('stand with their points at the pixel of their position, clusters with their middle', () => {
    const { point } = shown(CROSS)
    expectPoint(point('pin-0-middle'), [300, 200])
    expectPoint(point('pin-0-north'), [310, 80])
    expectPoint(point('pin-0-west'), [100, 210])
    expectPoint(point('cluster-1'), [480, 350])
  })

  it('stand where they belong when the viewport comes after them', () => {
    const { pins, point } = layer()
    pins.update({ ...NOTHING, markers: CROSS })
    pins.move(VIEW)
    expectPoint(point('pin-0-east'), [500, 190])
  })

  it.each([
    ['a pan', { ...VIEW, center: unproject(VIEW, [420, 133]) }],
    ['a zoom', { ...VIEW, resolution: zoomToResolution(12.1) }],
    ['both', { ...VIEW, center: unproject(VIEW, [200, 250]), resolution: zoomToResolution(10.4) }],
    ['another size', { ...VIEW, size: [501.5, 333.25] as const }],
  ])('stay at their positions in %s', (_, view) => {
    const { pins, point } = shown(CROSS)
    pins.move(view)
    for (const { key, position } of CROSS) expectPoint(point(key), project(view, toMetres(position)))
    pins.move(VIEW)
    expectPoint(point('pin-0-middle'), [300, 200])
  })

  it('are not drawn again in a pan or a zoom', () => {
    const { pins, buttons } = shown(CROSS)
    const before = buttons()
    const changes = new MutationObserver(() => undefined)
    changes.observe(pins.element, { childList: true, subtree: true, characterData: true })
    pins.move({ ...VIEW, center: unproject(VIEW, [420, 133]), resolution: zoomToResolution(12) })
    expect(changes.takeRecords()).toEqual([])
    expect(buttons()).toEqual(before)
    changes.disconnect()
  })

  it('stand right when they are drawn again after a pan and a zoom', () => {
    const { pins, point } = shown(CROSS)
    const view = { ...VIEW, center: unproject(VIEW, [420, 133]), resolution: zoomToResolution(12) }
    pins.move(view)
    const more = [...CROSS, pinAt('new', 350, 150)]
    pins.update({ ...NOTHING, markers: more })
    for (const { key, position } of more) expectPoint(point(key), project(view, toMetres(position)))
  })

  it('are drawn from north to south, so that a nearer pin covers a farther one', () => {
    const { buttons } = shown(CROSS)
    expect(buttons().map(({ dataset }) => dataset.key)).toEqual([
      'pin-0-north',
      'pin-0-east',
      'pin-0-middle',
      'pin-0-west',
      'pin-0-south',
      'cluster-1',
    ])
  })

  it('are at least 24 pixels wide and high, so that a finger finds them', () => {
    const { buttons } = shown(CROSS)
    for (const button of buttons()) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    }
  })
})

describe('names', () => {
  it('of a pin are its place’s, with their language where it is another', () => {
    const { button } = shown([
      pinAt('a', 100, 100, { name: 'Äijälän talli' }),
      pinAt('b', 200, 200, { name: 'Ängsstig', nameLanguage: 'sv' }),
    ])
    expect(button('pin-0-a').getAttribute('aria-label')).toBe('Äijälän talli')
    expect(button('pin-0-a').hasAttribute('lang')).toBe(false)
    expect(button('pin-0-b').getAttribute('aria-label')).toBe('Ängsstig')
    expect(button('pin-0-b').lang).toBe('sv')
    expect(button('pin-0-a').title).toBe('Äijälän talli')
  })

  it('of a cluster tell how many places it holds, and what choosing it does', () => {
    const { button } = shown(
      [
        clusterAt('cluster-1', 100, 100),
        clusterAt('cluster-2', 300, 300, { count: 3, expansionZoom: undefined }),
      ],
      { translate: translator(en) },
    )
    expect(button('cluster-1').getAttribute('aria-label')).toBe('5 services here, zoom in')
    expect(button('cluster-1').textContent).toBe('5')
    expect(button('cluster-1').hasAttribute('aria-haspopup')).toBe(false)
    expect(button('cluster-2').getAttribute('aria-label')).toBe('3 services at this spot')
    expect(button('cluster-2').getAttribute('aria-haspopup')).toBe('dialog')
  })

  it('change with the language', () => {
    const { pins, button } = shown(CROSS)
    expect(button('cluster-1').getAttribute('aria-label')).toBe('5 palvelua tässä, lähennä')
    pins.update({ ...NOTHING, markers: CROSS, translate: translator(en) })
    expect(button('cluster-1').getAttribute('aria-label')).toBe('5 services here, zoom in')
  })

  it('are texts: mark-up in them is not', () => {
    const { button, host } = shown([pinAt('a', 100, 100, { name: '<img src=x onerror=alert(1)>"' })])
    expect(button('pin-0-a').getAttribute('aria-label')).toBe('<img src=x onerror=alert(1)>"')
    expect(host.shadowRoot?.querySelector('img')).toBeNull()
  })
})

describe('choosing', () => {
  it('a pin tells its id and its button', async () => {
    const { button, onPin, onCluster } = shown(CROSS)
    await userEvent.click(button('pin-0-east'))
    expect(onPin.mock.calls).toEqual([['east', button('pin-0-east')]])
    expect(onCluster).not.toHaveBeenCalled()
  })

  it('a cluster tells it and its button', async () => {
    const { button, onPin, onCluster } = shown(CROSS)
    await userEvent.click(button('cluster-1'))
    expect(onCluster.mock.calls).toEqual([[CROSS[5], button('cluster-1')]])
    expect(onPin).not.toHaveBeenCalled()
  })

  it.each(['{Enter}', ' '])('works by the key %j', async (key) => {
    const { button, onPin } = shown(CROSS)
    button('pin-0-west').focus()
    await userEvent.keyboard(key)
    expect(onPin.mock.calls).toEqual([['west', button('pin-0-west')]])
  })

  it('works by a key where the pointer was pressed elsewhere before', async () => {
    const { button, onPin } = shown(CROSS)
    await userEvent.click(button('pin-0-east'))
    button('pin-0-west').focus()
    await userEvent.keyboard('{Enter}')
    expect(onPin.mock.calls.map(([id]) => id)).toEqual(['east', 'west'])
  })

  it('is not what a drag’s click does', async () => {
    const { button, onPin, onHighlight } = shown(CROSS)
    const pin = button('pin-0-middle')
    const clicks = vi.fn()
    pin.addEventListener('click', clicks)
    await userEvent.dragAndDrop(pin, pin, {
      sourcePosition: { x: 4, y: 4 },
      targetPosition: { x: 28, y: 30 },
    })
    expect(clicks).toHaveBeenCalledTimes(1)
    expect(onPin).not.toHaveBeenCalled()
    expect(onHighlight).toHaveBeenCalledWith('middle')
  })

  it('is what a click with an unsteady hand does', async () => {
    const { button, onPin } = shown(CROSS)
    const pin = button('pin-0-middle')
    await userEvent.dragAndDrop(pin, pin, {
      sourcePosition: { x: 14, y: 14 },
      targetPosition: { x: 16, y: 16 },
    })
    expect(onPin.mock.calls).toEqual([['middle', pin]])
  })
})

describe('keyboard', () => {
  it('has one tab stop in the whole layer', async () => {
    const { buttons, stage, focused } = shown(CROSS)
    const before = document.createElement('button')
    const after = document.createElement('button')
    stage.before(before)
    stage.after(after)
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    before.focus()
    await userEvent.keyboard('{Tab}')
    expect(focused()).toBe('pin-0-north')
    await userEvent.keyboard('{Tab}')
    expect(after.matches(':focus')).toBe(true)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe('pin-0-north')
  })

  it('comes back to the pin it left', async () => {
    const { button, buttons, stage, focused } = shown(CROSS)
    const after = document.createElement('button')
    stage.after(after)
    button('pin-0-west').focus()
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([button('pin-0-west')])
    await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe('pin-0-west')
  })

  it.each([
    ['ArrowUp', 'pin-0-north'],
    ['ArrowDown', 'pin-0-south'],
    ['ArrowLeft', 'pin-0-west'],
    ['ArrowRight', 'pin-0-east'],
  ])('%s goes to the nearest in its direction', async (key, expected) => {
    const { button, focused } = shown(CROSS)
    button('pin-0-middle').focus()
    await userEvent.keyboard(`{${key}}`)
    expect(focused()).toBe(expected)
  })

  it('prefers the nearer of two in a direction', async () => {
    const { button, focused } = shown([
      pinAt('start', 100, 200),
      pinAt('far', 500, 200),
      pinAt('near', 300, 210),
    ])
    button('pin-0-start').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('pin-0-near')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('pin-0-far')
  })

  it('stays where it is when there is nothing in that direction', async () => {
    const { button, focused } = shown(CROSS)
    button('pin-0-west').focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toBe('pin-0-west')
  })

  it('reaches every pin with arrows alone', async () => {
    const { button, focused } = shown(CROSS)
    const reached = new Set<string | undefined>()
    const waiting = ['pin-0-north']
    while (waiting.length > 0) {
      const from = waiting.pop()
      if (from === undefined || reached.has(from)) continue
      reached.add(from)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        button(from).focus()
        await userEvent.keyboard(`{${key}}`)
        const to = focused()
        if (to !== undefined) waiting.push(to)
      }
    }
    expect([...reached].sort()).toEqual(CROSS.map(({ key }) => key).sort())
  })

  it('keeps arrows to itself, so that the map does not pan', async () => {
    const { button, stage } = shown(CROSS)
    const heard: string[] = []
    stage.addEventListener('keydown', (event) => heard.push(event.key))
    button('pin-0-middle').focus()
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowLeft}{ArrowRight}')
    expect(heard).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual(['Escape'])
  })

  it('leaves arrows with a modifier to the browser', async () => {
    const { button, focused } = shown(CROSS)
    button('pin-0-middle').focus()
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}')
    expect(focused()).toBe('pin-0-middle')
  })
})

describe('the focus', () => {
  it('stays on a pin that is drawn again', () => {
    const { pins, button, focused } = shown(CROSS)
    button('pin-0-middle').focus()
    const before = button('pin-0-middle')
    pins.update({ ...NOTHING, markers: [pinAt('new', 50, 50), ...CROSS] })
    expect(focused()).toBe('pin-0-middle')
    expect(button('pin-0-middle')).toBe(before)
  })

  it('goes to the nearest when its pin has become part of a cluster', () => {
    const { pins, button, focused } = shown(CROSS)
    button('pin-0-middle').focus()
    pins.update({
      ...NOTHING,
      markers: [pinAt('north', 310, 80), clusterAt('cluster-2', 295, 230), pinAt('east', 500, 190)],
    })
    expect(focused()).toBe('cluster-2')
  })

  it('goes to the nearest when its cluster has come apart', () => {
    const { pins, button, focused } = shown(CROSS)
    button('cluster-1').focus()
    pins.update({ ...NOTHING, markers: [pinAt('x', 470, 360), pinAt('y', 100, 100)] })
    expect(focused()).toBe('pin-0-x')
  })

  it('is not taken when it is elsewhere', () => {
    const { pins, stage, focused } = shown(CROSS)
    const other = document.createElement('button')
    stage.before(other)
    other.focus()
    pins.update({ ...NOTHING, markers: [pinAt('x', 470, 360)] })
    expect(other.matches(':focus')).toBe(true)
    expect(focused()).toBeUndefined()
  })

  it('keeps one tab stop when the pin that had it is gone', () => {
    const { pins, button, buttons } = shown(CROSS)
    button('pin-0-middle').focus()
    button('pin-0-middle').blur()
    pins.update({ ...NOTHING, markers: [pinAt('x', 470, 360), pinAt('y', 100, 100)] })
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([button('pin-0-y')])
  })

  it('of a pin highlights its place, and leaving it doesn’t any more', () => {
    const { button, onHighlight } = shown(CROSS)
    button('pin-0-east').focus()
    expect(onHighlight.mock.lastCall).toEqual(['east'])
    button('pin-0-east').blur()
    expect(onHighlight.mock.lastCall).toEqual([undefined])
  })
})

describe('the pointer', () => {
  it('over a pin highlights its place, and leaving it doesn’t any more', async () => {
    const { button, onHighlight } = shown(CROSS)
    await userEvent.hover(button('pin-0-east'))
    expect(onHighlight.mock.lastCall).toEqual(['east'])
    await userEvent.unhover(button('pin-0-east'))
    expect(onHighlight.mock.lastCall).toEqual([undefined])
  })
})

describe('the selected pin', () => {
  const selected = pinAt('open', 295, 195)

  it('is drawn even where its place is inside a cluster', () => {
    const { point, button, buttons } = shown([clusterAt('cluster-1', 300, 200)], { selected })
    expect(buttons()).toHaveLength(2)
    expectPoint(point('pin-0-open'), [295, 195])
    expect(button('pin-0-open').getAttribute('aria-expanded')).toBe('true')
    expect(button('pin-0-open').part.contains('pin-selected')).toBe(true)
  })

  it('is drawn once where it stands alone', () => {
    const { pins, buttons, button } = shown(CROSS, { selected: pinAt('middle', 300, 200) })
    expect(buttons()).toHaveLength(6)
    expect([...button('pin-0-middle').part]).toEqual(['pin', 'pin-selected'])
    expect([...button('pin-0-north').part]).toEqual(['pin'])
    expect(button('pin-0-north').getAttribute('aria-expanded')).toBe('false')
    pins.update({ ...NOTHING, markers: CROSS })
    expect([...button('pin-0-middle').part]).toEqual(['pin'])
  })

  it('is gone with the selection', () => {
    const { pins, buttons } = shown([clusterAt('cluster-1', 300, 200)], { selected })
    pins.update({ ...NOTHING, markers: [clusterAt('cluster-1', 300, 200)] })
    expect(buttons().map(({ dataset }) => dataset.key)).toEqual(['cluster-1'])
  })

  it('is drawn once when the list points at the same place', () => {
    const { buttons } = shown([clusterAt('cluster-1', 300, 200)], { selected, highlighted: selected })
    expect(buttons()).toHaveLength(2)
  })

  it('is drawn beside the one that the list points at', () => {
    const { buttons } = shown([clusterAt('cluster-1', 300, 200)], {
      selected,
      highlighted: pinAt('other', 310, 190),
    })
    expect(buttons().map(({ dataset }) => dataset.key)).toEqual(['pin-0-other', 'pin-0-open', 'cluster-1'])
  })

  it('and a highlighted and a focused one differ, and not by colour alone', async () => {
    const { button, onHighlight } = shown(CROSS, {
      selected: pinAt('east', 500, 190),
      highlighted: pinAt('west', 100, 210),
    })
    button('pin-0-north').focus()
    await userEvent.keyboard('{Shift}')
    const shapeOf = (key: string) => {
      const shape = button(key).querySelector('.pin-shape')
      if (!shape) throw new Error('There is no shape.')
      const { borderTopWidth, scale, boxShadow } = getComputedStyle(shape)
      const rings = boxShadow.replace(/\w+\([^)]*\)/g, '')
      const { outlineStyle } = getComputedStyle(button(key))
      return `border ${borderTopWidth}, scale ${scale}, rings ${rings}, outline ${outlineStyle}`
    }
    const shapes = ['pin-0-middle', 'pin-0-east', 'pin-0-west', 'pin-0-north'].map(shapeOf)
    expect(new Set(shapes).size).toBe(4)
    expect(onHighlight.mock.lastCall).toEqual(['north'])
  })
})

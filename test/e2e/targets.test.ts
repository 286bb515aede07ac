/** Everything that can be pressed is large enough: for a mouse, and for a thumb (WCAG 2.5.8, and 2.5.5 where there is room). */
import type { Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { collection, point } from './support/places.js'
import { drawn, expect, happened } from './support/site.js'
import { layoutsOf, SITUATIONS, setAttribute, test } from './support/situations.js'
import { measureTargets, type Target } from './support/targets.js'

const LARGE = 44
/** What a browser rounds away: boxes stand at parts of a pixel, and a row may lend its line a pixel. */
const ROUNDING = 1

type Pointer = 'fine' | 'coarse'
/** Smaller than LARGE on purpose, each for one reason. */
const MAY_BE_SMALLER: Record<Pointer, ReadonlyMap<string, string>> = {
  fine: new Map([
    ['.pin', 'the owner sets its size'],
    ['.cluster', 'it stands among pins'],
    ['.option', 'dozens of them are to be seen at once'],
    ['.legend-option', 'the key leaves room for the map'],
    ['.chip', 'there may be many'],
    ['.text-button', 'stands among options and chips'],
    ['.hours-week summary', 'a line among lines'],
    ['.card-channels a', 'a line among lines'],
    ['.card-facts a', 'a line among lines'],
    ['.card-feedback a', 'a line among lines'],
    ['.card-video-page a', 'a line among lines'],
    ['.attribution a', 'a credit in a line of text'],
  ]),
  coarse: new Map([
    ['.pin', 'others may stand nearer than a thumb is wide'],
    ['.cluster', 'others may stand nearer than a thumb is wide'],
    ['.attribution a', 'a credit in a line of text'],
  ]),
}
/** What a visitor has opened goes with Escape or a tap: what lies under it is measured where it isn't open. */
const OPENED = ['.card', '.directions']
/** The map can be moved until its pins stand free. */
const PINS = ['.pin', '.cluster']
const OVER_PINS = [...PINS, '.controls', '.legend', '.on-map', '.attribution']

const smallest = new Map<string, Map<Pointer, Target>>()
const least = ({ width, height }: Target) => Math.min(width, height)
const leastOf = (row: ReadonlyMap<Pointer, Target>) => Math.min(...[...row.values()].map(least))

afterAll(() => {
  const size = (target: Target | undefined) => (target ? `${target.width} × ${target.height}` : '–')
  const rows = [...smallest]
    .sort(([, a], [, b]) => leastOf(a) - leastOf(b))
    .map(([kind, row]) => `| ${kind} | ${size(row.get('fine'))} | ${size(row.get('coarse'))} |`)
  console.info(
    ['Smallest targets, in CSS pixels:', '| | mouse | finger |', '|---|--:|--:|', ...rows].join('\n'),
  )
})

/** Fingers in the stead of a mouse, or the other way, on the page as it stands. */
async function pointWith(page: Page, pointer: Pointer): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const enabled = pointer === 'coarse'
  await session.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 5 })
  await drawn(page)
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(enabled)
}

/** What is too small, in words. */
function tooSmall(targets: readonly Target[], pointer: Pointer): string[] {
  return targets.flatMap((target) => {
    const { kind, name, width, height, coveredBy } = target
    const what = `${pointer}: ${kind} "${name}" ${width} × ${height}`
    if (coveredBy) {
      const isExcused =
        OPENED.includes(coveredBy) ||
        kind === '.stage' ||
        (PINS.includes(kind) && OVER_PINS.includes(coveredBy))
      return isExcused ? [] : [`${what} lies under ${coveredBy}`]
    }
    const row = smallest.get(kind) ?? new Map<Pointer, Target>()
    const before = row.get(pointer)
    smallest.set(kind, before && least(before) <= least(target) ? row : row.set(pointer, target))
    // A map's pins stand where their places are (WCAG 2.5.8, essential), and the list has the same (equivalent).
    if (PINS.includes(kind)) return []
    if (!target.holdsSquare && !target.hasSpace && !target.isInText)
      return [`${what} is under 24 and has no space`]
    const isLarge = least(target) > LARGE - ROUNDING
    return isLarge || target.isInText || MAY_BE_SMALLER[pointer].has(kind)
      ? []
      : [`${what} is under ${LARGE}`]
  })
}

describe.each(Object.keys(SITUATIONS))('what can be pressed is large enough: %s', (situation) => {
  test.for(layoutsOf(situation))(
    'in the layout "%s", with a mouse and with fingers',
    async (layout, { openSituation }) => {
      const page = await openSituation(situation, layout)
      const targets = await measureTargets(page)
      expect(targets.length).toBeGreaterThan(situation === 'empty' || situation === 'loading' ? -1 : 0)
      expect(tooSmall(targets, 'fine')).toEqual([])
      await pointWith(page, 'coarse')
      expect(tooSmall(await measureTargets(page), 'coarse')).toEqual([])
      // axe looks at all of these elsewhere, and doesn't know that a map's pins can be moved out from under a button.
      await page.close()
    },
  )
})

describe('pins of any size', () => {
  test('can be pressed where they are small, and with a thumb always', async ({ site, openPage }) => {
    const apart = collection(
      point('Länsi', [24.6, 62]),
      point('Itä', [26.4, 62]),
      point('Pohjoinen', [25.5, 63]),
    )
    const src = site.data.put('/apart.geojson', apart)
    const page = await openPage({ tag: { src, layout: 'map' } })
    await happened(page, 'nsm-ready')
    await page.locator('.skip').waitFor({ state: 'attached' })
    for (const size of ['16', '32', '64']) {
      await setAttribute(page, 'pin-size', size)
      for (const [pointer, enough] of [
        ['fine', 24],
        ['coarse', LARGE],
      ] as const) {
        await pointWith(page, pointer)
        const pins = (await measureTargets(page)).filter(({ kind }) => kind === '.pin')
        expect(pins).toHaveLength(3)
        const tooSmall = pins.filter((pin) => !pin.holdsSquare || least(pin) < enough - ROUNDING)
        expect(tooSmall, `${size} pixels, ${pointer}`).toEqual([])
      }
    }
  })
})

describe('a page with small text', () => {
  test.for(['ready, filters open', 'ready, filtered', 'ready, everything in the card unfolded'])(
    'has nothing under 24 pixels: %s',
    async (situation, { openSituation }) => {
      const page = await openSituation(situation, 'split', { css: 'body { font-size: 12px }' })
      const small = (await measureTargets(page)).filter(
        ({ holdsSquare, isInText, coveredBy }) => !holdsSquare && !isInText && !coveredBy,
      )
      expect(small).toEqual([])
      await pointWith(page, 'coarse')
      const tiny = (await measureTargets(page)).filter(({ kind }) =>
        ['.option', '.chip', '.legend-option'].includes(kind),
      )
      expect(tiny.filter((target) => least(target) < LARGE - ROUNDING)).toEqual([])
    },
  )
})

/** axe over everything: each state and situation × layout × language × theme, switched while the map runs. */
import { afterAll, describe } from 'vitest'
import { expect, findWithAxe } from './support/site.js'
import {
  dress,
  LANGUAGES,
  LAYOUTS,
  type LayoutName,
  layoutsOf,
  SITUATIONS,
  speak,
  THEMES,
  test,
} from './support/situations.js'

const layouts = Object.keys(LAYOUTS) as LayoutName[]
/** What has been looked at, for the table. */
const counts = new Map<string, Map<LayoutName, number>>()

afterAll(() => {
  const rows = [...counts].map(
    ([situation, row]) =>
      `| ${[situation, ...layouts.map((layout) => row.get(layout) ?? '–')].join(' | ')} |`,
  )
  console.info(
    [
      `axe without a finding, in ${LANGUAGES.join(', ')} × ${THEMES.join(', ')}; number of runs:`,
      `| | ${layouts.join(' | ')} |`,
      `|---|${layouts.map(() => '--:|').join('')}`,
      ...rows,
    ].join('\n'),
  )
})

describe.each(Object.keys(SITUATIONS))('axe finds nothing: %s', (situation) => {
  test.for(layoutsOf(situation))('in the layout "%s"', async (layout, { openSituation }) => {
    const page = await openSituation(situation, layout)
    for (const language of LANGUAGES) {
      await speak(page, language)
      for (const theme of THEMES) {
        await dress(page, theme)
        expect(await findWithAxe(page), `${language}, ${theme}`).toEqual([])
        const row = counts.get(situation) ?? new Map<LayoutName, number>()
        counts.set(situation, row.set(layout, (row.get(layout) ?? 0) + 1))
      }
    }
    // Searched already.
    await page.close()
  })
})

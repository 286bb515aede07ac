/**
 * Opening hours as a card shows them. What is understood in `opening_hours` syntax needs a reader, texts and styles
 * that come when the first card wants them; any other text stays as it is, and costs nothing.
 *
 * How a card uses it: when it opens, and when its texts change, it calls {@link loadOpeningHours} and keeps what
 * comes; with a view, it adopts `view.styles` in its root and renders again. In its template it has
 * `view?.render(text, new Date(), languageOfText) ?? text`, where only text may stand before: nothing that had the
 * focus goes, and the text stays when the view never comes or the text turns out not to be readable.
 */
import type { CSSResult, TemplateResult } from 'lit'
import { looksLikeOpeningHours } from '../data/opening-hours-syntax.js'
import type { Language } from '../data/place.js'
import { loadHoursStrings } from '../strings/hours.js'
import type { Voice } from '../strings/strings.js'

export interface HoursView {
  readonly styles: CSSResult
  /**
   * Whether it is open, and the week; flow content, for a `<dd>` or `<div>`. Undefined when the text says itself best.
   * @param textLanguage of comments in the text, if it isn't the interface's
   */
  render(text: string, now: Date, textLanguage?: string): TemplateResult | undefined
}

/**
 * Fetches at most once what shows opening hours in a language. Never rejects: undefined when the text isn't in the
 * syntax, or when there was nothing to be had. The view may be kept for other texts.
 * @param voice of the card's other texts
 */
export async function loadOpeningHours(
  text: string,
  language: Language,
  voice: Voice,
): Promise<HoursView | undefined> {
  if (!looksLikeOpeningHours(text)) return undefined
  try {
    const [{ hoursStyles, renderHours }, { understandOpeningHours }, translate] = await Promise.all([
      import('./hours-view.js'),
      import('../data/opening-hours.js'),
      loadHoursStrings(language, voice),
    ])
    let last: { key: string; hours: ReturnType<typeof understandOpeningHours> } | undefined
    return {
      styles: hoursStyles,
      render(other, now, textLanguage) {
        if (!looksLikeOpeningHours(other)) return undefined
        // A card is rendered with each move of the map, and reading takes milliseconds.
        const key = `${Math.floor(now.getTime() / 60_000)} ${other}`
        if (last?.key !== key) last = { key, hours: understandOpeningHours(other, now) }
        const { hours } = last
        // Of a season that is over, or years away, the text says more than that it is closed.
        if (!hours || (hours.state === 'closed' && !hours.week && /\d/.test(other))) return undefined
        return renderHours(hours, now, translate, textLanguage)
      },
    }
  } catch {
    return undefined
  }
}

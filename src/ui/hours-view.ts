/** Opening hours that were understood: a line that says whether it is open, and the week to unfold. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Day, Interval, OpeningHours, Week } from '../data/opening-hours.js'
import type { HoursTranslator } from '../strings/hours.js'
import { intervalText, isAppointment, nextOpeningText, statusText, weekText } from './hours-words.js'

export { hoursStyles } from './hours-styles.js'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** @param textLanguage of the comments, if it isn't the interface's */
export function renderHours(
  hours: OpeningHours,
  now: Date,
  translate: HoursTranslator,
  textLanguage?: string,
): TemplateResult {
  const comment = (text: string) => html`<span lang=${textLanguage ?? nothing}>${text}</span>`
  const status = statusText(hours, now, translate)
  const next = nextOpeningText(hours, translate)
  const isSaid = status === undefined || (hours.state === 'unknown' && isAppointment(hours.comment))
  return html`<div class="hours">
    <p class="hours-status" data-state=${hours.state}>${status ?? comment(hours.comment ?? '')}</p>
    ${hours.comment && !isSaid ? html`<p class="hours-note">${comment(hours.comment)}</p>` : nothing}
    ${next ? html`<p class="hours-note">${next}</p>` : nothing}
    ${hours.week && saysMore(hours.week) ? week(hours.week, hours.varies, translate, comment) : nothing}
  </div>`
}

type Comment = (text: string) => TemplateResult

/** Open at all hours, or by appointment on all days, is said by the line above. */
function saysMore({ days }: Week): boolean {
  const [first] = days.map((day) => JSON.stringify({ ...day, isToday: false }))
  const isSame = days.every((day) => JSON.stringify({ ...day, isToday: false }) === first)
  return !isSame || days.some(({ intervals }) => intervals.some(({ from, to }) => from !== 0 || to !== 1440))
}

function week(week: Week, varies: boolean, translate: HoursTranslator, comment: Comment): TemplateResult {
  const name = weekText(week, translate)
  return html`<details class="hours-week">
    <summary>${name}</summary>
    <table>
      <caption class="visually-hidden">${name}</caption>
      <tbody>
        ${week.days.map((day, index) => {
          const key = DAYS[index]
          return html`<tr aria-current=${day.isToday ? 'date' : nothing}>
            <th scope="row">
              ${key && translate(key)}
              ${day.isToday ? html`<span class="hours-today">${translate('onToday')}</span>` : nothing}
            </th>
            <td>${dayHours(day, translate, comment)}</td>
          </tr>`
        })}
      </tbody>
    </table>
    ${varies ? html`<p class="hours-note">${translate('varies')}</p>` : nothing}
  </details>`
}

function dayHours({ intervals, otherwise }: Day, translate: HoursTranslator, comment: Comment) {
  const parts: unknown[] = intervals.map((interval) => hours(interval, translate, comment))
  if (otherwise) {
    const words = isAppointment(otherwise.comment)
      ? translate('byAppointment')
      : (otherwise.comment ?? translate('notKnown'))
    const text = parts.length > 0 ? translate('otherwise', { x: words }) : words
    parts.push(otherwise.comment && !isAppointment(otherwise.comment) ? comment(text) : text)
  }
  if (parts.length === 0) return translate('closedDay')
  return parts.map((part, index) => [index > 0 ? ', ' : '', part])
}

function hours(interval: Interval, translate: HoursTranslator, comment: Comment) {
  const text = intervalText(interval, translate)
  const note = isAppointment(interval.comment) ? translate('byAppointment') : interval.comment
  if (!note) return interval.certain ? text : html`${text} (${translate('unsure')})`
  return html`${text} (${isAppointment(interval.comment) ? note : comment(note)})`
}

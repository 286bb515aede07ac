/** The tables that are printed. */
import { medians } from './statistics.mjs'
import { REFERENCE } from './subjects.mjs'

export const NOTES = `Medians; ratios are to ${REFERENCE.title}. Milliseconds are from the start of the navigation.
First pins: the first frame with a pin or cluster in the map, for ours with a list entry too; in brackets the least
and the most. Complete: the last frame that changes anything in the map. Times of frames are to one frame, 17 ms.
Blocked: what long tasks take beyond 50 ms, until the page rests. Heap: the page's after a collection, and with its
workers'. Ours is the documented tag with its default basemap; the peers have none.`

export function loadTable(subjects, measured) {
  const reference = measured[REFERENCE.name]?.length ? medians(measured[REFERENCE.name]) : undefined
  const header = [
    '',
    'first pins',
    '×',
    'complete',
    '×',
    'blocked',
    '×',
    'longest task',
    'kB',
    'shift',
    'heap MB',
  ]
  return table(
    header,
    rows(subjects, measured, (runs) => {
      const row = medians(runs)
      const ratio = (name) => (reference?.[name] ? (row[name] / reference[name]).toFixed(2) : '')
      const firsts = runs.map(({ first }) => first)
      return [
        `${whole(row.first)} (${whole(Math.min(...firsts))}–${whole(Math.max(...firsts))})`,
        ratio('first'),
        whole(row.complete),
        ratio('complete'),
        whole(row.blockedInAll),
        ratio('blockedInAll'),
        whole(row.longest),
        whole(row.bytes / 1000),
        row.shift.toFixed(3),
        `${megabytes(row.heap)} / ${megabytes(row.heapWithWorkers)}`,
      ]
    }),
  )
}

export function movingTable(subjects, measured) {
  const header = ['frames in ms: mean / median / 95 % / longest', 'panning', 'zooming']
  return table(
    header,
    rows(subjects, measured, (runs) => {
      const row = medians(runs)
      const part = (name) =>
        [
          row[`${name}Mean`].toFixed(1),
          ...['Median', '95', 'Longest'].map((key) => whole(row[name + key])),
        ].join(' / ')
      return [part('pan'), part('zoom')]
    }),
  )
}

export function typingTable(subjects, measured) {
  const header = [
    'a key in the search field, in ms',
    'main thread: median / 95 % / most',
    'until the list shows it: median / most',
    'longest task',
  ]
  return table(
    header,
    rows(subjects, measured, (runs) => {
      const { workMedian, work95, workMost, waitMedian, waitMost, longest } = medians(runs)
      return [
        [workMedian, work95, workMost].map(whole).join(' / '),
        [waitMedian, waitMost].map(whole).join(' / '),
        whole(longest),
      ]
    }),
  )
}

function rows(subjects, measured, cells) {
  return subjects
    .filter(({ name }) => measured[name].length > 0)
    .map(({ name, title }) => [title, ...cells(measured[name])])
}

function table(header, rows) {
  const rule = header.map((_, i) => (i === 0 ? '---' : '--:'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const whole = (value) => Math.round(value).toLocaleString('en')
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)

/** Lazy: text from content management systems and My Maps: tags dropped, entities decoded. Never made into elements. */

/** `&aring;`, `&Ouml;`, `&ccedil;`: a letter and the mark that combines with it. */
const MARKS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  ring: '\u030a',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  frac12: '½',
  sup2: '²',
  shy: '',
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
  Oslash: 'Ø',
}

/** `&` + name or number + `;`, of a length that entities have. */
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) {
    const mark = MARKS[name.slice(1)]
    if (mark) return (name.charAt(0) + mark).normalize('NFC')
    return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
  }
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd'
}

/** Elements whose content is no text either. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math', 'head'])
/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'p div li ul ol tr table h1 h2 h3 h4 h5 h6 section article blockquote dt dd'.split(' '),
)

/**
 * The text that a browser would show: breaks and paragraphs become line breaks, other tags are dropped with what
 * they hide, entities decoded once. One pass, each character looked at a bounded number of times.
 */
export function plainText(markup: string): string {
  let out = ''
  let hiddenUntil: string | undefined
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) break
    const name = /^[a-z][a-z0-9]*|^[/!?]/i.exec(markup.slice(open + 1, open + 12))?.[0].toLowerCase()
    if (!name) {
      // A "<" that begins nothing: "alle < 10 henkeä".
      if (!hiddenUntil) out += markup.slice(at, open + 1)
      at = open + 1
      continue
    }
    if (!hiddenUntil) out += markup.slice(at, open)
    const comment = markup.startsWith('<!--', open)
    const end = comment ? markup.indexOf('-->', open + 4) : markup.indexOf('>', open)
    // A tag that never ends takes the rest with it, as it does in a browser.
    if (end < 0) return finish(out)
    at = end + (comment ? 3 : 1)
    const closing = name === '/'
    const element = closing
      ? (/^[a-z][a-z0-9]*/i.exec(markup.slice(open + 2, open + 14))?.[0].toLowerCase() ?? '')
      : name
    if (hiddenUntil) {
      if (closing && element === hiddenUntil) hiddenUntil = undefined
    } else if (!closing && UNSEEN.has(element) && markup[end - 1] !== '/') hiddenUntil = element
    else if (element === 'br' || element === 'hr') out += '\n'
    else if (BLOCKS.has(element)) out += element === 'p' ? '\n\n' : '\n'
  }
  return finish(hiddenUntil ? out : out + markup.slice(at))
}

function finish(text: string): string {
  const lines = text.replace(ENTITY, entity).split('\n')
  const trimmed = lines.map((line) => line.trim())
  // At most one empty line between paragraphs, none at the ends.
  return trimmed
    .filter((line, n) => line !== '' || (n > 0 && trimmed[n - 1] !== ''))
    .join('\n')
    .trim()
}

/**
 * Which basic forms a word may be an inflection of, in Finnish, Swedish and English. Rules and no dictionary: what they
 * leave open is decided by the words that a file has (`Lemmas`). Words are folded: "a" is also "ä", "o" also "ö".
 * Finnish after Hakulinen et al., "Iso suomen kielioppi" (2004), §§ 41–47 (consonant gradation) and 81–94 (cases).
 */

/** What a word may be an inflection of. */
export interface Readings {
  /** In Finnish, where the ending is a singular's or the nominative plural's: more likely than the next. */
  readonly singular: readonly string[]
  readonly plural: readonly string[]
  /** In Swedish and English. */
  readonly germanic: readonly string[]
}

/** A stem shorter than this says too little. */
const LEAST = 3
const ENDS_IN_VOWEL = /[aeiouy]$/

/** Case endings, after the stem's vowel. */
const CASES = /^(.+[aeiouy])(?:ssa|sta|lla|lta|lle|ksi|na|ta|a|n|t|seen|h[aeiouy]n|kseen|mme|nsa|kin)$/
/** Into: the stem's last vowel again, and n. */
const INTO = /^(.*([aeiouy]))\2n$/
/** Endings right after a consonant: hevos-ta, eläin-ten, avain-ta, ikääntynyt-tä. */
const AFTER_CONSONANT = /^(.+(?:s|n|l|r|[uy]t))(?:ta|ten|na)$/
/** Plural endings with the i or j of the plural before them. */
const PLURALS = /^(.+?)(?:i(?:ssa|sta|lla|lta|lle|ksi|na|ta|den|tten|hin|siin|mme)|[ij](?:a|en))$/

const WEAK_TO_STRONG: Readonly<Record<string, readonly string[]>> = {
  ng: ['nk'],
  nn: ['nt'],
  mm: ['mp'],
  ll: ['lt'],
  rr: ['rt'],
  k: ['kk'],
  p: ['pp'],
  t: ['tt'],
  d: ['t'],
  v: ['p', 'k'],
  l: ['lk'],
  r: ['rk'],
}
const STRONG_TO_WEAK: Readonly<Record<string, string>> = {
  nk: 'ng',
  nt: 'nn',
  mp: 'mm',
  lt: 'll',
  rt: 'rr',
  kk: 'k',
  pp: 'p',
  tt: 't',
  t: 'd',
  p: 'v',
  k: '',
}

/** What no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  lasten: 'lapsi',
  lasta: 'lapsi',
  miesten: 'mies',
  miehet: 'mies',
  miehille: 'mies',
  naisten: 'nais',
  veden: 'vesi',
  vetta: 'vesi',
  veteen: 'vesi',
  vedella: 'vesi',
  vedessa: 'vesi',
  toita: 'tyo',
  oita: 'yo',
  children: 'child',
  women: 'woman',
  men: 'man',
}

/** The form that stands for all of a word's: of "hevonen" it is "hevos", which its compounds begin with too. */
export function base(word: string): string {
  return word.replace(/(?<=.{3})nen$/, 's').replace(/(?<=.{3})n[uy]t$/, 'ne')
}

export function readingsOf(word: string): Readings {
  const irregular = IRREGULAR[word]
  if (irregular) return { singular: [irregular], plural: [], germanic: [] }
  const stems = (...patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => pattern.exec(word)?.[1] ?? []).filter((stem) => stem.length >= LEAST)
  return {
    singular: stems(CASES, INTO, AFTER_CONSONANT).flatMap(singularLemmas),
    plural: stems(PLURALS).flatMap(pluralLemmas),
    germanic: germanicLemmas(word).filter((lemma) => lemma.length >= LEAST),
  }
}

/** Of a stem that singular endings are put to. */
function singularLemmas(stem: string): string[] {
  if (!ENDS_IN_VOWEL.test(stem)) return [stem.replace(/([uy])t$/, '$1s'), base(stem)]
  const changed = [
    [/kse$/, 's'], // ratsastuksen
    [/se$/, 's'], // hevosen
    [/se$/, 'si'], // lapsen
    [/ime$/, 'in'], // eläimen
    [/(?<=[uy])de$/, 's'], // terveyden
    [/ttoma$/, 'ton'], // työttömän
    [/mpa$/, 'mpi'], // vanhempaa
    [/(?<=[nlr])e$/, ''], // askelen
    [/e$/, 'i'], // järven
    [/nee$/, 'ne'], // ikääntyneen
  ] as const
  const lemmas = [stem, ...changed.flatMap(([from, to]) => (from.test(stem) ? stem.replace(from, to) : []))]
  // Perheen, Päijänteen, lampaan, kauniin: there the basic form has the weak grade.
  const long = /^(.+)([aeiy])\2$/.exec(stem)
  const short = long ? `${long[1]}${long[2]}` : ''
  const inverse = long ? (long[2] === 'e' ? [short, weaken(short)] : [`${short}s`, weaken(`${short}s`)]) : []
  return [...lemmas, ...lemmas.flatMap(strengthen), ...inverse]
}

/** Of a stem that plural endings are put to, without the plural's own i. */
function pluralLemmas(stem: string): string[] {
  if (!ENDS_IN_VOWEL.test(stem)) return [`${stem}a`, `${stem}e`].flatMap(singularLemmas)
  const ending = stem.at(-1)
  const without = stem.slice(0, -1)
  const lemmas = [stem]
  if (ending === 'o') lemmas.push(`${without}a`) // kanoja
  if (ending === 'e') lemmas.push(`${without}i`, weaken(stem)) // talleja, osoitteita
  if (ending === 'a' || ending === 'i') lemmas.push(`${stem}s`, weaken(`${stem}s`)) // lampaita
  return [...lemmas, ...lemmas.flatMap(strengthen)]
}

const SWEDISH = [
  [/or(?:na)?s?$/, 'a'],
  [/(?:ar|er)(?:na)?s?$/, ''],
  [/(?:e[nt]|[nts]|na)s?$/, ''],
  [/(?:e[nt]|n)s?$/, 'e'],
] as const
const ENGLISH = [
  [/ies$/, 'y'],
  [/e?s$/, ''],
  [/s$/, ''],
  [/(?:ing|ed)$/, ''],
  [/(?:ing|ed)$/, 'e'],
] as const

const germanicLemmas = (word: string): string[] =>
  [...SWEDISH, ...ENGLISH].flatMap(([from, to]) =>
    from.test(word) && word.length > LEAST + 1 ? word.replace(from, to) : [],
  )

/** The forms with the strong grade of what may have the weak one: kodi → koti, polu → polku, joe → joke. */
function strengthen(stem: string): string[] {
  const match = /^(.*?)(ng|nn|mm|ll|rr|(?<![kpt])[kpt]|[dvlr])?([aeiouy])$/.exec(stem)
  if (!match) return []
  const [, before = '', weak, vowel = ''] = match
  if (weak) return (WEAK_TO_STRONG[weak] ?? []).map((strong) => `${before}${strong}${vowel}`)
  return /[aeiouy]$/.test(before) && vowel === 'e' ? [`${before}ki`] : []
}

/** The form with the weak grade: lampas → lammas, päijänte → päijänne. */
function weaken(lemma: string): string {
  return lemma.replace(
    /(nk|nt|mp|lt|rt|kk|pp|tt|[tpk])([aeiouy]s?)$/,
    (_, strong: string, end: string) => `${STRONG_TO_WEAK[strong] ?? strong}${end}`,
  )
}

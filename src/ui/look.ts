import { fold, namesOf, type Text } from '../data/place.js'

/** How a category is told from others: a colour's name in the style sheet, and a symbol's name. */
export interface Appearance {
  /** `1` to `8` for the palette's, `own-…` for the owner's; undefined for a place without a category. */
  readonly color: string | undefined
  readonly symbol: string
}

export type Look = (category: string | undefined) => Appearance

/** What an owner has chosen, by category name. */
export interface OwnLook {
  readonly colors: Readonly<Record<string, string>>
  readonly symbols: Readonly<Record<string, string>>
}

/** Colours there are; further categories begin anew. */
const COLORS = 8

/** Symbols by what a category's name has in it, in the field's words; the first that fits. */
const MEANINGS: readonly (readonly [symbol: string, pattern: RegExp])[] = [
  ['horseshoe', /hevo|ratsas|hast|horse/],
  ['sheep', /lamma|far\b|sheep/],
  ['paw', /elai|djur|animal/],
  ['fish', /kala|fisk|fish/],
  ['boat', /melon|vene|paddl|canoe|boat/],
  ['waves', /vesi|vatten|water|jarv|blue/],
  ['leaf', /puutarh|tradgard|garden|viljely/],
  ['barn', /maatila|tila\b|gard|farm/],
  ['bed', /majoi|asumi|inkvart|boende|accommod|stay/],
  ['flame', /sauna|nuotio|bastu/],
  ['tent', /retk|leiri|utflykt|trip|camp|outing/],
  ['book', /koulu|kasvat|opet|skol|utbild|school|educ/],
  ['tree', /metsa|luonto|skog|natur|forest/],
  ['heart', /hyvin|hoiva|hoito|terap|kuntou|valbef|valmaende|omsorg|well|care/],
  ['people', /ryhma|yhteis|paivatoim|grupp|group|community/],
]

/** For categories whose names tell us nothing, in turn. */
const IN_TURN = ['dot', 'leaf', 'people', 'book', 'heart', 'tent', 'flame']

/**
 * @param categories the file's categories, in the order that gives them their colours
 */
export function lookOf(
  categories: readonly { readonly key: string; readonly name: Text }[],
  own?: OwnLook,
): Look {
  const ownColors = folded(own?.colors)
  const ownSymbols = folded(own?.symbols)
  const appearances = new Map<string, Appearance>()
  let unknown = 0
  categories.forEach(({ key, name }, i) => {
    const names = namesOf(name)
    const color = names.find((one) => ownColors.has(one))
    const chosen = names.map((one) => ownSymbols.get(one)).find(Boolean)
    const meant = MEANINGS.find(([, pattern]) => names.some((one) => pattern.test(one)))?.[0]
    appearances.set(key, {
      color: color === undefined ? String((i % COLORS) + 1) : ownColorName(color),
      symbol: chosen ?? meant ?? IN_TURN[unknown++ % IN_TURN.length] ?? 'dot',
    })
  })
  return (category) => appearances.get(category ?? '') ?? { color: undefined, symbol: 'dot' }
}

/** The style sheet's name for an owner's colour: letters and digits only. */
export const ownColorName = (category: string): string =>
  `own-${[...fold(category)].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `-${letter.codePointAt(0)?.toString(36)}`)).join('')}`

const folded = (values: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map(Object.entries(values).map(([name, value]) => [fold(name), value]))

import type { fi } from './fi.js'

/** Every visible text of the widget in one language. */
export type Strings = typeof fi

/** A text whose form depends on a number: in all our languages 1 is `one`, any other `other` (Unicode CLDR). */
export interface Plural {
  one: string
  other: string
}

type Values = Readonly<Record<string, string | number>>
export type TextKey = keyof Strings

/** Texts, numbers and order of one language. */
export interface Translator<Key extends string = TextKey> {
  /** BCP 47 tag with region, for `Intl`. */
  readonly locale: string
  /** The text of a key; `{x}` is replaced by `values.x`, and `values.n` chooses the plural form. */
  (key: Key, values?: Values): string
}

type Texts<Key extends string> = Readonly<Record<Key, string | Plural>> & { readonly locale: string }

export function translator<Key extends string>(strings: Texts<Key>): Translator<Key> {
  const { locale } = strings
  const translate = (key: Key, values: Values = {}): string => {
    const text: string | Plural = strings[key]
    const template = typeof text === 'string' ? text : text[values.n === 1 ? 'one' : 'other']
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name]
      return value === undefined ? hole : typeof value === 'number' ? format(value, locale) : value
    })
  }
  return Object.assign(translate, { locale })
}

const formats = new Map<string, Intl.NumberFormat>()

/** `Intl` takes a phone a tenth of a second to begin with: numbers that look the same without it do without it. */
function format(value: number, locale: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  formats.set(locale, known)
  return known.format(value)
}

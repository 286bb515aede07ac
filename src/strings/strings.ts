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

/** Texts of a site's own, by the keys of all our texts; they go before ours. */
export type OwnStrings = Readonly<Record<string, string | Plural>> & {
  /** BCP 47 tag, where they are in a language of their own. */
  readonly locale?: string
}

/** What all texts of an element have in common, also those that come later. */
export interface Voice {
  /** BCP 47 tag with region, for `Intl`. */
  readonly locale: string
  readonly own?: OwnStrings | undefined
}

/** Texts, numbers and order of one language. */
export interface Translator<Key extends string = TextKey> extends Voice {
  /** The text of a key; `{x}` is replaced by `values.x`, and `values.n` chooses the plural form. */
  (key: Key, values?: Values): string
}

type Texts<Key extends string> = Readonly<Record<Key, string | Plural>> & { readonly locale: string }

export function translator<Key extends string>(strings: Texts<Key>, own?: OwnStrings): Translator<Key> {
  const locale = own?.locale ?? strings.locale
  const translate = (key: Key, values: Values = {}): string => {
    const text: string | Plural = own?.[key] ?? strings[key]
    const template = typeof text === 'string' ? text : text[values.n === 1 ? 'one' : 'other']
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name]
      return value === undefined ? hole : typeof value === 'number' ? format(value, locale) : value
    })
  }
  return Object.assign(translate, { locale, own })
}

const formats = new Map<string, Intl.NumberFormat>()

/** `Intl` takes a phone a tenth of a second to begin with: numbers that look the same without it do without it. */
function format(value: number, locale: string): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  formats.set(locale, known)
  return known.format(value)
}

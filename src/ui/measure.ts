/** Lengths and sizes as people say them: two digits that count, more of what is long. */

/** Metres in tens, kilometres with a decimal up to a hundred of them, then whole ones. */
export function lengthText(metres: number, locale: string): string {
  const isShort = metres < 995
  const value = isShort ? Math.max(10, Math.round(metres / 10) * 10) : metres / 1000
  return joined(
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: isShort ? 'meter' : 'kilometer',
      maximumFractionDigits: isShort || value >= 99.95 ? 0 : 1,
    }).format(value),
  )
}

/** Square metres below a hectare, hectares below a hundred, then square kilometres. */
export function areaText(squareMetres: number, locale: string): string {
  if (squareMetres < 9950) return `${number(Math.max(1, squareMetres), locale)}\u00a0m²`
  const hectares = squareMetres / 10_000
  if (hectares >= 99.5) return `${number(hectares / 100, locale)}\u00a0km²`
  return joined(
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'hectare',
      maximumSignificantDigits: 2,
    }).format(hectares),
  )
}

/** `Intl` has no square metre; its sign is the same in all our languages. */
const number = (value: number, locale: string): string =>
  joined(new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value))

/** A number and its unit stay on one line. */
const joined = (text: string): string => text.replaceAll(' ', '\u00a0')

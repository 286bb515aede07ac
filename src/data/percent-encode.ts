/** A text as a part of an address. Half of a surrogate pair has no encoding: a mark stands in its place. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

/** Also what links in running text lose at their ends, and parentheses, which end a name in `geo:`. */
export const percentEncodeMarks = (text: string): string =>
  percentEncode(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

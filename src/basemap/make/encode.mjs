/**
 * Lines as text that compresses well: differences between neighbouring points in whole steps, one character for a
 * small number, more for a large one. The reader is ../decode.ts; both must agree.
 */

/** Of the 91 characters used, these many first ones end a number; with the others it goes on in the next. */
const ENDING = 60
const GOING_ON = 91 - ENDING
/** '#', so that blank, '!' and '"' stay free as separators and for JSON. */
const FIRST = 35
const BACKSLASH = 92

/** @param lines arrays of [x, y] in whole steps; joined by blanks */
export function encode(lines) {
  let [x, y] = [0, 0]
  return lines
    .map((line) =>
      line
        .map((point) => {
          const text = number(point[0] - x) + number(point[1] - y)
          ;[x, y] = point
          return text
        })
        .join(''),
    )
    .join(' ')
}

function number(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value
  let text = ''
  while (rest >= ENDING) {
    rest -= ENDING
    text += character(ENDING + (rest % GOING_ON))
    rest = Math.floor(rest / GOING_ON)
  }
  return text + character(rest)
}

function character(digit) {
  const code = FIRST + digit
  return String.fromCharCode(code < BACKSLASH ? code : code + 1)
}

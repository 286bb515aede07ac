/** What was on the screen and when, read from the pictures in a trace. */
import jpeg from 'jpeg-js'

/** A pin of 32 px is about 90 pixels in a picture. */
const LEAST_PIXELS = 30
/** JPEG makes the same colour differ by so much. */
const NOISE = 24
/** Chromium takes no more pictures than this in a trace. */
const MOST_PICTURES = 450

/** Pictures with their time in milliseconds since the navigation to an address began. */
export function framesOf(trace, address) {
  const { traceEvents } = JSON.parse(trace)
  const start = traceEvents.find(
    ({ name, args }) => name === 'navigationStart' && args.data.documentLoaderURL === address,
  )
  const pictures = traceEvents.filter(({ name }) => name === 'Screenshot')
  if (!start || pictures.length === 0 || pictures.length >= MOST_PICTURES) {
    throw new Error(`A trace with a navigation: ${Boolean(start)}, and ${pictures.length} pictures.`)
  }
  return pictures
    .map(({ args }) => ({
      // When the frame comes to the screen; the event's own time is when the picture was compressed.
      time: (args.expected_display_time - start.ts) / 1000,
      data: Buffer.from(args.snapshot, 'base64'),
    }))
    .filter(({ time }) => time > 0)
    .sort((a, b) => a.time - b.time)
}

/** The time of the first frame with a marker in a rectangle (CSS pixels) of a page so many CSS pixels wide. */
export function firstMarker(frames, rectangle, pageWidth) {
  return frames.find((frame) => {
    let count = 0
    for (const [r, g, b] of pixelsIn(frame, rectangle, pageWidth)) {
      if (r > 180 && b > 180 && g < 110) count++
    }
    return count >= LEAST_PIXELS
  })?.time
}

/** The time of the last frame that changed anything in a rectangle. */
export function lastChange(frames, rectangle, pageWidth) {
  const last = [...pixelsIn(frames.at(-1), rectangle, pageWidth)]
  for (let i = frames.length - 2; i >= 0; i--) {
    let p = 0
    for (const pixel of pixelsIn(frames[i], rectangle, pageWidth)) {
      const other = last[p++]
      if (pixel.some((value, c) => Math.abs(value - other[c]) > NOISE)) return frames[i + 1].time
    }
  }
  return frames[0].time
}

function* pixelsIn(frame, { x, y, width, height }, pageWidth) {
  frame.image ??= jpeg.decode(frame.data, { useTArray: true })
  const { image } = frame
  const scale = image.width / pageWidth
  // A pixel inside the edge, which belongs half to what is around.
  const [left, top] = [Math.ceil(x * scale) + 1, Math.ceil(y * scale) + 1]
  const right = Math.min(image.width, Math.floor((x + width) * scale)) - 1
  const bottom = Math.min(image.height, Math.floor((y + height) * scale)) - 1
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const at = 4 * (row * image.width + column)
      yield [image.data[at], image.data[at + 1], image.data[at + 2]]
    }
  }
}

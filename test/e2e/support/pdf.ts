/** Reads printed pages: their text, and where colours stand on them. pdf.js does it in a page of its own. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Browser, Page } from 'playwright-core'

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const ORIGIN = 'http://pdf.localhost'
const HTML = `<!doctype html><title>PDF</title><script type="module">
import * as pdfjs from '/legacy/build/pdf.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = '/legacy/build/pdf.worker.mjs'
window.openPdf = (base64) => pdfjs.getDocument({
  data: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  standardFontDataUrl: '/standard_fonts/',
  verbosity: 0,
}).promise
</script>`

/** Pixels of a page's picture to a millimetre of paper. */
export const DOTS = 4

export type Color = readonly [red: number, green: number, blue: number]

/** The smallest box around all pixels of a colour. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export class PdfReader {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async open(browser: Browser): Promise<PdfReader> {
    const page = await browser.newPage()
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = new URL(route.request().url()).pathname
      if (path === '/') return route.fulfill({ contentType: 'text/html', body: HTML })
      const contentType = path.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream'
      return route.fulfill({ contentType, body: readFileSync(join(FOLDER, path)) })
    })
    await page.goto(ORIGIN)
    return new PdfReader(page)
  }

  close(): Promise<void> {
    return this.#page.close()
  }

  /** The text of each page, without any white space: lines may break anywhere. */
  async texts(pdf: Buffer): Promise<string[]> {
    const pages = await this.#page.evaluate(readTexts, pdf.toString('base64'))
    return pages.map(squeezed)
  }

  /** What a page shows, as a PNG with {@link DOTS} pixels to a millimetre. */
  async picture(pdf: Buffer, page: number): Promise<string> {
    return this.#page.evaluate(drawPage, [pdf.toString('base64'), page, DOTS] as const)
  }

  /** Where colours stand in a picture, in its pixels. */
  boxes(png: string, colors: readonly Color[]): Promise<readonly (Box | undefined)[]> {
    return this.#page.evaluate(findBoxes, [png, colors] as const)
  }

  /** The darkest and the mean grey of a picture, 0 to 255. */
  greys(png: string): Promise<{ darkest: number; mean: number }> {
    return this.#page.evaluate(measureGreys, png)
  }

  /**
   * By how much one picture's part is off another's, in pixels of the first: the move that makes them most alike.
   * @param parts the same part of either
   */
  offset(
    pngs: readonly [string, string],
    parts: readonly [Box, Box],
  ): Promise<{ x: number; y: number; apart: number }> {
    return this.#page.evaluate(findOffset, [pngs, parts] as const)
  }
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '')

// In the reader's page

declare global {
  interface Window {
    openPdf(base64: string): Promise<PDFDocumentProxy>
  }
}

async function readTexts(base64: string): Promise<string[]> {
  const pdf = await window.openPdf(base64)
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await pdf.loadingTask.destroy()
  return pages
}

async function drawPage([base64, number, dots]: readonly [string, number, number]): Promise<string> {
  const pdf = await window.openPdf(base64)
  const page = await pdf.getPage(number)
  // A PDF's unit is 1/72 inch.
  const viewport = page.getViewport({ scale: (dots * 25.4) / 72 })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  await pdf.loadingTask.destroy()
  return canvas.toDataURL()
}

async function findBoxes([png, colors]: readonly [string, readonly Color[]]): Promise<(Box | undefined)[]> {
  const bitmap = await createImageBitmap(await (await fetch(png)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  context.drawImage(bitmap, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  return colors.map((color) => {
    let box: Box | undefined
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = 4 * (y * width + x)
        if (color.some((channel, i) => Math.abs((data[at + i] ?? 0) - channel) > 40)) continue
        box = {
          left: Math.min(box?.left ?? x, x),
          top: Math.min(box?.top ?? y, y),
          right: Math.max(box?.right ?? 0, x + 1),
          bottom: Math.max(box?.bottom ?? 0, y + 1),
        }
      }
    }
    return box
  })
}

async function measureGreys(png: string): Promise<{ darkest: number; mean: number }> {
  const bitmap = await createImageBitmap(await (await fetch(png)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  let [sum, darkest] = [0, 255]
  for (let at = 0; at < data.length; at += 4) {
    const grey = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
    sum += grey
    darkest = Math.min(darkest, grey)
  }
  return { darkest, mean: sum / (data.length / 4) }
}

async function findOffset([pngs, parts]: readonly [readonly [string, string], readonly [Box, Box]]): Promise<{
  x: number
  y: number
  apart: number
}> {
  const { left, right, top, bottom } = parts[0]
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)]
  const greys = await Promise.all(
    pngs.map(async (png, i) => {
      const part = parts[i] ?? parts[0]
      const bitmap = await createImageBitmap(await (await fetch(png)).blob())
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.imageSmoothingQuality = 'high'
      context.drawImage(
        bitmap,
        part.left,
        part.top,
        part.right - part.left,
        part.bottom - part.top,
        0,
        0,
        width,
        height,
      )
      const { data } = context.getImageData(0, 0, width, height)
      return Float32Array.from(
        { length: width * height },
        (_, n) => ((data[4 * n] ?? 0) + (data[4 * n + 1] ?? 0)) / 2,
      )
    }),
  )
  const [one = new Float32Array(), other = new Float32Array()] = greys
  const reach = 8
  let best = { x: 0, y: 0, apart: Infinity }
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let sum = 0
      let count = 0
      for (let y = reach; y < height - reach; y += 2) {
        for (let x = reach; x < width - reach; x += 2) {
          sum += Math.abs((one[y * width + x] ?? 0) - (other[(y + dy) * width + x + dx] ?? 0))
          count++
        }
      }
      if (sum / count < best.apart) best = { x: dx, y: dy, apart: sum / count }
    }
  }
  return best
}

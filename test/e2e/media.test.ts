/** What is asked of whom for a picture and a video, before and after the click, and what sharing leaves on the clipboard. */
import type { Page, Request } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, describe } from 'vitest'
import type { MediaPlace } from './support/media.js'
import { drawn, expect, test } from './support/site.js'

let script = ''
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Vitest is no production, and Lit tells of it in the console.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: 'test/e2e/support/media.ts', formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  for (const { output } of [built].flat().filter((one) => 'output' in one)) script = output[0].code
})

const PAGE = `<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><title>Luontopalvelut</title><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>Luontopalvelut</h1><div id="card"></div></main></body>
</html>`
const CSS = '#card { width: 380px }'

/** Everything that a page has asked of other servers than this machine's. */
function strangers(page: Page): Request[] {
  const asked: Request[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') asked.push(request)
  })
  return asked
}

const mediaTest = test.extend('openMedia', ({ site, openPage }) => {
  return async (policy: Record<string, string> = {}, permissions: string[] = []): Promise<Page> => {
    const { origin } = site.data
    const address = site.data.put('/media.js', script, { type: 'text/javascript' })
    const page = await openPage({
      html: PAGE.replace('</main>', `</main><script type="module" src="${address}"></script>`),
      css: CSS,
      permissions,
      policy: {
        'script-src': `'self' ${origin}`,
        'img-src': `'self' ${origin}`,
        'media-src': `'self' ${origin}`,
        ...policy,
      },
    })
    await page.waitForFunction(() => 'showMedia' in window)
    return page
  }
})

async function showMedia(page: Page, place: MediaPlace, dataOrigin = 'null'): Promise<void> {
  await page.evaluate(([one, origin]) => window.showMedia(one, origin), [place, dataOrigin] as const)
  await drawn(page)
}

const active = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return `${focused?.localName} ${focused?.getAttribute('title') ?? focused?.textContent?.trim() ?? ''}`.trim()
  })

const YOUTUBE: MediaPlace = { name: 'Aitta', video: 'https://youtu.be/dQw4w9-Wg_Q?t=90' }
const FRAMES = { 'frame-src': 'https://www.youtube-nocookie.com https://player.vimeo.com' }
const PLAYER =
  '<!doctype html><html lang="fi"><title>Soitin</title><main><h1>Soitin</h1><button>Toista</button></main>'

describe('a video of a service', () => {
  mediaTest.for([
    ['click', YOUTUBE, 'https://www.youtube-nocookie.com/embed/dQw4w9-Wg_Q?rel=0&start=90'],
    [
      'Enter',
      { name: 'Aitta', video: 'https://vimeo.com/76979871/abcdef0123' },
      'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123',
    ],
  ] as const)(
    'asks nothing of anybody before the click, and one player after it (%s)',
    async ([by, place, player], { openMedia, expectProblem }) => {
      const page = await openMedia(FRAMES)
      expectProblem(/^asked of a stranger: https:\/\/(www\.youtube-nocookie|player\.vimeo)\.com\//)
      const asked = strangers(page)
      await page.route(`${player.split('?')[0]}*`, (route) =>
        route.fulfill({ contentType: 'text/html', body: PLAYER }),
      )
      await showMedia(page, place)
      const button = page.getByRole('button', { name: 'Näytä video' })
      const room = page.locator('.card-video-room')
      const before = await room.boundingBox()
      await button.hover()
      await button.focus()
      await drawn(page)
      expect(asked).toEqual([])

      if (by === 'click') await button.click()
      else await page.keyboard.press(by)
      await expect.poll(() => page.frames()[1]?.title()).toBe('Soitin')
      expect(asked.map((request) => request.url())).toEqual([player.split('#')[0]])
      // The page's origin, which YouTube asks for, and no more of its address.
      const { referer } = (await asked[0]?.allHeaders()) ?? {}
      expect(referer).toBe(`${new URL(page.url()).origin}/`)
      expect(await active(page)).toBe('iframe Video: Aitta')
      expect(await room.boundingBox()).toEqual(before)
      const frame = page.locator('iframe')
      const { width = 0, height = 0 } = (await frame.boundingBox()) ?? {}
      expect([width, height]).toEqual([before?.width, before?.height])
      expect(await frame.getAttribute('allow')).toBe('fullscreen; picture-in-picture; encrypted-media')
      // On with the keyboard, into the player.
      await page.keyboard.press('Tab')
      const inPlayer = () => page.frames()[1]?.evaluate(() => document.activeElement?.textContent)
      await expect.poll(inPlayer).toBe('Toista')
    },
  )

  mediaTest(
    'is closed again on the next place’s card, also of the same video',
    async ({ openMedia, expectProblem }) => {
      const page = await openMedia(FRAMES)
      expectProblem(/^asked of a stranger: https:\/\/www\.youtube-nocookie\.com\//)
      await page.route('https://www.youtube-nocookie.com/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: PLAYER }),
      )
      await showMedia(page, YOUTUBE)
      await page.getByRole('button', { name: 'Näytä video' }).click()
      await expect.poll(() => page.frames()[1]?.title()).toBe('Soitin')
      const asked = strangers(page)
      await showMedia(page, { ...YOUTUBE, name: 'Sauna' })
      expect(await page.locator('iframe').count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Näytä video' }).count()).toBe(1)
      expect(asked).toEqual([])
    },
  )

  mediaTest(
    'is only a link where the page’s policy has no room for the player',
    async ({ openMedia, expectProblem }) => {
      const page = await openMedia()
      expectProblem(/^console error: policy: frame-src forbids https:\/\/www\.youtube-nocookie\.com/)
      expectProblem(/^console error: .*Content Security Policy/)
      const asked = strangers(page)
      await showMedia(page, YOUTUBE)
      await page.getByRole('button', { name: 'Näytä video' }).press('Enter')
      await expect
        .poll(() => page.locator('.card-video-room').textContent())
        .toMatch(/Videota ei voi näyttää tässä\./)
      expect(await page.locator('iframe').count()).toBe(0)
      await expect.poll(() => active(page)).toBe('a Avaa video: youtube.com (avautuu uuteen välilehteen)')
      expect(asked).toEqual([])
    },
  )
})

describe('a video file', () => {
  mediaTest('is asked for at the click and not before', async ({ site, openMedia }) => {
    const page = await openMedia()
    const address = site.data.put('/video.mp4', 'x', { type: 'video/mp4' })
    const release = site.data.hold('/video.mp4')
    await showMedia(page, { name: 'Aitta', video: address }, site.data.origin)
    expect(await page.locator('.card-video-note').count()).toBe(0)
    await page.getByRole('button', { name: 'Näytä video' }).hover()
    await drawn(page)
    expect(site.data.count('/video.mp4')).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect.poll(() => site.data.count('/video.mp4')).toBe(1)
    expect(await active(page)).toBe('video')
    expect(await page.locator('video').getAttribute('aria-label')).toBe('Video: Aitta')
    // What comes is no video.
    release()
    await expect.poll(() => active(page)).toMatch(/^a Avaa video: 127\.0\.0\.1/)
    expect(await page.locator('video').count()).toBe(0)
  })

  mediaTest('of another server says so', async ({ site, openMedia }) => {
    const page = await openMedia()
    await showMedia(page, { name: 'Aitta', video: site.data.put('/video.mp4', 'x') })
    const { host } = new URL(site.data.origin)
    expect(await page.locator('.card-video-note').textContent()).toBe(
      `Video on palvelimella ${host}. Kun avaat sen, palvelin saa IP-osoitteesi ja voi asettaa evästeitä.`,
    )
    await drawn(page)
    expect(site.data.count('/video.mp4')).toBe(0)
  })
})

describe('a picture', () => {
  mediaTest(
    'is asked for of the data’s server, once, and with no word of the page',
    async ({ site, openMedia }) => {
      const page = await openMedia()
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>'
      const address = site.data.put('/aitta.svg', svg, { type: 'image/svg+xml' })
      const request = page.waitForRequest(address)
      await showMedia(page, { name: 'Aitta', image: address, imageAlt: 'Hevosia' }, site.data.origin)
      expect((await (await request).allHeaders()).referer).toBeUndefined()
      await expect
        .poll(() => page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBe(30)
      expect(site.data.count('/aitta.svg')).toBe(1)
    },
  )

  mediaTest('of another server isn’t asked for', async ({ site, openMedia }) => {
    const page = await openMedia()
    await showMedia(page, { name: 'Aitta', image: `${site.tiles.origin}/aitta.png` }, site.data.origin)
    await drawn(page)
    expect(await page.locator('img').count()).toBe(0)
    expect(site.tiles.requests).toEqual([])
  })

  mediaTest('that isn’t there leaves no trace', async ({ site, openMedia, expectProblem }) => {
    const page = await openMedia()
    expectProblem(/^console error: Failed to load resource: .*404/)
    await showMedia(page, { name: 'Aitta', image: `${site.data.origin}/gone.png` }, site.data.origin)
    await expect.poll(() => page.locator('img').count()).toBe(0)
    expect(site.data.count('/gone.png')).toBe(1)
  })
})

describe('a shared link', () => {
  const LINK = 'https://example.fi/#nsm=aitta'
  /** What a visitor gets who pastes it. */
  const paste = async (page: Page) => {
    await page.evaluate(() => {
      const label = document.createElement('label')
      label.append('Tänne ', document.createElement('input'))
      document.querySelector('main')?.append(label)
    })
    await page.getByLabel('Tänne').focus()
    await page.keyboard.press('ControlOrMeta+V')
    return page.getByLabel('Tänne').inputValue()
  }

  mediaTest('is on the clipboard, and that is said', async ({ openMedia }) => {
    const page = await openMedia({}, ['clipboard-read', 'clipboard-write'])
    await showMedia(page, { name: 'Aitta' })
    await page.getByRole('button', { name: 'Jaa' }).click()
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Linkki kopioitu')
    expect(await active(page)).toBe('button Jaa')
    expect(await paste(page)).toBe(LINK)
  })

  mediaTest(
    'gets there by the old command too, the focus and the selection staying',
    async ({ openMedia }) => {
      const page = await openMedia()
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await showMedia(page, { name: 'Aitta' })
      await page.getByRole('button', { name: 'Jaa' }).press('Enter')
      await expect.poll(() => page.getByRole('status').textContent()).toBe('Linkki kopioitu')
      expect(await active(page)).toBe('button Jaa')
      expect(await paste(page)).toBe(LINK)
    },
  )

  mediaTest('stands there to be copied where nothing helps', async ({ openMedia }) => {
    const page = await openMedia()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await showMedia(page, { name: 'Aitta' })
    await page.getByRole('button', { name: 'Jaa' }).click()
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe(LINK)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+C')
    expect(await paste(page)).toBe(LINK)
  })
})

import axe from 'axe-core'
import { type CSSResult, html, render, type TemplateResult } from 'lit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language, Text } from '../../src/data/place.js'
import { videoOf } from '../../src/data/video.js'
import { type CardTranslator, loadCardStrings } from '../../src/strings/card.js'
import { cardStyles } from '../../src/ui/card-styles.js'
import { ImageState, image } from '../../src/ui/image.js'
import { laterStyles } from '../../src/ui/later-styles.js'
import { mediaStyles } from '../../src/ui/media-styles.js'
import { type ShareOutcome, shareOutcome } from '../../src/ui/share.js'
import { styles } from '../../src/ui/styles.js'
import { VideoState, video } from '../../src/ui/video.js'

await page.viewport(900, 900)

const LONG = 'Pitkospuuttomuudenkaltaisuus'.repeat(40)
const MARKUP = '<img src=x onerror=alert(1)>"\'&lt;'

let root: ShadowRoot
beforeEach(() => {
  const host = document.createElement('div')
  host.style.cssText = 'inline-size: 300px'
  root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles, laterStyles, cardStyles, mediaStyles].map(
    ({ styleSheet }: CSSResult) => styleSheet ?? new CSSStyleSheet(),
  )
  document.body.append(host)
})
afterEach(() => {
  document.body.replaceChildren()
})

function show(content: unknown, theme = 'light'): void {
  render(
    html`<div class="frame"><div class="root" data-theme=${theme}><div class="card-body">${content}</div></div></div>`,
    root,
  )
}

const find = <T extends Element = HTMLElement>(selector: string): T => {
  const found = root.querySelector<T>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}
const textOf = (selector: string): string => find(selector).textContent?.trim().replace(/\s+/g, ' ') ?? ''

async function violations(): Promise<unknown> {
  const { violations: found } = await axe.run(root.host, { rules: { region: { enabled: false } } })
  return found.map(({ id, nodes }) => [id, nodes.map(({ html: code }) => code)])
}

/** A picture of so many pixels, as an address. */
function picture(width: number, height: number): string {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  return canvas.toDataURL()
}

/** A card's picture that is rendered again whenever its state changes. */
function showImage(
  address: string,
  imageAlt?: Text,
  language = 'fi',
): { state: ImageState; changes: number } {
  const shown = { state: new ImageState(), changes: 0 }
  const draw = () =>
    show(
      image({ image: address, imageAlt }, shown.state, {
        language,
        onChange: () => {
          shown.changes++
          draw()
        },
      }),
    )
  draw()
  return shown
}

describe('a picture', () => {
  it('has its room before it is there, and the same afterwards', async () => {
    const shown = showImage(picture(800, 600))
    expect(find<HTMLImageElement>('img').complete).toBe(false)
    const { width, height } = find('img').getBoundingClientRect()
    expect(width / height).toBeCloseTo(1.5, 2)
    await expect.poll(() => find<HTMLImageElement>('img').naturalWidth).toBe(800)
    expect(find('img').getBoundingClientRect().toJSON()).toMatchObject({ width, height })
    expect(getComputedStyle(find('img')).objectFit).toBe('cover')
    expect(shown.changes).toBe(0)
  })

  it.each([
    [600, 200],
    [300, 500],
    [1, 400],
  ])('of which most would be cut off is shown whole: %i × %i', async (width, height) => {
    showImage(picture(width, height))
    const before = find('img').getBoundingClientRect().toJSON()
    await expect.poll(() => getComputedStyle(find('img')).objectFit).toBe('scale-down')
    expect(find('img').getBoundingClientRect().toJSON()).toEqual(before)
  })

  it('comes when it is needed, and tells no other server who asks', () => {
    showImage(picture(3, 2))
    const { loading, decoding, referrerPolicy } = find<HTMLImageElement>('img')
    expect({ loading, decoding, referrerPolicy }).toEqual({
      loading: 'lazy',
      decoding: 'async',
      referrerPolicy: 'same-origin',
    })
    expect(find('img').part.value).toBe('card-media')
  })

  it.each<[Text | undefined, string, string]>([
    [undefined, '', ''],
    ['Hevosia', 'Hevosia', ''],
    [{ fi: 'Hevosia', sv: 'Hästar' }, 'Hevosia', ''],
    [{ sv: 'Hästar' }, 'Hästar', 'sv'],
    [MARKUP, MARKUP, ''],
    [LONG, LONG, ''],
  ])('has its own description, in its language, or none (%#)', (imageAlt, alt, lang) => {
    showImage(picture(3, 2), imageAlt)
    expect(find<HTMLImageElement>('img').alt).toBe(alt)
    expect(find('img').lang).toBe(lang)
  })

  it('that is broken vanishes without a trace, and the next place’s is there again', async () => {
    const { state } = showImage('data:image/png;base64,AAAA', 'Hevosia')
    await expect.poll(() => state.phase).toBe('broken')
    expect(find('.card-body').children.length).toBe(0)
    const next = showImage(picture(3, 2))
    await expect.poll(() => find<HTMLImageElement>('img').complete).toBe(true)
    expect(next.state.phase).toBe('cut')
  })

  it('of another place is another element', () => {
    showImage(picture(3, 2))
    const before = find('img')
    showImage(picture(3, 2))
    expect(find('img')).not.toBe(before)
  })

  it('is nothing where a place has none', () => {
    show(image({}, new ImageState(), { language: 'fi', onChange: () => undefined }))
    expect(find('.card-body').children.length).toBe(0)
  })
})

interface Shown {
  state: VideoState
  plays: number
}

async function showVideo(
  address: string,
  { language = 'fi', name = 'Aitta', isOwn = false, mayPlay = true, theme = 'light' } = {},
): Promise<Shown> {
  const shown: Shown = { state: new VideoState(), plays: 0 }
  const translate = await loadCardStrings(language as Language)
  const found = videoOf(address)
  if (!found) throw new Error('That is no video.')
  const draw = () =>
    show(
      video(found, shown.state, {
        translate,
        name,
        isOwn,
        onPlay: () => {
          shown.plays++
          return mayPlay
        },
        onChange: draw,
      }),
      theme,
    )
  draw()
  return shown
}

const YOUTUBE = 'https://youtu.be/dQw4w9-Wg_Q?t=90'

describe('a video', () => {
  it.each([
    [
      'fi',
      'Video on palvelussa YouTube (www.youtube-nocookie.com). Kun avaat sen, YouTube saa IP-osoitteesi ja voi asettaa evästeitä.',
      'Näytä video',
      'Avaa video: youtube.com (avautuu uuteen välilehteen)',
    ],
    [
      'sv',
      'Videon finns på YouTube (www.youtube-nocookie.com). När du öppnar den får YouTube din IP-adress och kan sätta kakor.',
      'Visa videon',
      'Öppna videon: youtube.com (öppnas i en ny flik)',
    ],
    [
      'en',
      'This video is on YouTube (www.youtube-nocookie.com). If you open it, YouTube receives your IP address and may set cookies.',
      'Show video',
      'Open video: youtube.com (opens in a new tab)',
    ],
  ])('says first what showing it sends and to whom (%s)', async (language, note, button, link) => {
    await showVideo(YOUTUBE, { language })
    expect(textOf('.card-video-note')).toBe(note)
    expect(textOf('button')).toBe(button)
    expect(find('button').getAttribute('aria-describedby')).toBe(find('.card-video-note').id)
    expect(textOf('a')).toBe(link)
    const { href, target, rel } = find<HTMLAnchorElement>('a')
    expect({ href, target, rel }).toEqual({
      href: 'https://www.youtube.com/watch?v=dQw4w9-Wg_Q&t=90s',
      target: '_blank',
      rel: 'noopener',
    })
    const order = [...root.querySelectorAll('.card-video-note, button, a')].map(({ localName }) => localName)
    expect(order).toEqual(['p', 'button', 'a'])
    expect(root.querySelector('iframe, video, img, link')).toBeNull()
  })

  it('that is a file tells of its server, unless that has been asked already', async () => {
    await showVideo('https://cdn.example.fi/v.mp4')
    expect(textOf('.card-video-note')).toBe(
      'Video on palvelimella cdn.example.fi. Kun avaat sen, palvelin saa IP-osoitteesi ja voi asettaa evästeitä.',
    )
    await showVideo('https://cdn.example.fi/v.mp4', { isOwn: true })
    expect(root.querySelector('.card-video-note')).toBeNull()
    expect(find('button').hasAttribute('aria-describedby')).toBe(false)
    expect(root.querySelector('video')).toBeNull()
  })

  it('that is only a page is a link', async () => {
    await showVideo('https://www.example.fi/esittely')
    expect(root.querySelector('button, .card-video-note')).toBeNull()
    expect(textOf('a')).toBe('Avaa video: example.fi (avautuu uuteen välilehteen)')
  })

  it.each(['{Enter}', ' '])('is asked for with a key: %s', async (key) => {
    const shown = await showVideo(YOUTUBE, { mayPlay: false })
    await userEvent.keyboard('{Tab}')
    expect(root.activeElement).toBe(find('button'))
    await userEvent.keyboard(key)
    expect(shown.plays).toBe(1)
  })

  it('stays as it was where the page takes care of it', async () => {
    const shown = await showVideo(YOUTUBE, { mayPlay: false })
    await userEvent.click(find('button'))
    expect(shown).toMatchObject({ plays: 1, state: { phase: 'closed' } })
    expect(root.querySelector('iframe')).toBeNull()
    expect(root.activeElement).toBe(find('button'))
  })

  it('that can’t be played becomes a word and a link, which gets the focus', async () => {
    const { state } = await showVideo(`${location.origin}/none.mp4`, { isOwn: true })
    const before = find('.card-video-room').getBoundingClientRect().toJSON()
    await userEvent.click(find('button'))
    await expect.poll(() => state.phase, { timeout: 10_000 }).toBe('failed')
    expect(textOf('.card-video-room')).toBe('Videota ei voi näyttää tässä.')
    expect(find('.card-video-room').getBoundingClientRect().toJSON()).toEqual(before)
    expect(root.activeElement).toBe(find('a'))
    expect(find('.card-video-room').firstElementChild?.role).toBe('alert')
    expect(root.querySelector('video')).toBeNull()
  })

  it('holds a room of 16 to 9', async () => {
    await showVideo(YOUTUBE)
    const { width, height } = find('.card-video-room').getBoundingClientRect()
    expect(width / height).toBeCloseTo(16 / 9, 2)
  })

  it('keeps within its width whatever the address says', async () => {
    await showVideo(`https://${'pitka-'.repeat(9)}a.${'nimi-'.repeat(11)}b.example.fi/${LONG}.mp4`, {
      name: LONG,
    })
    const { scrollWidth, clientWidth } = find('.card-video')
    expect(scrollWidth).toBe(clientWidth)
    expect(find('a').getBoundingClientRect().right).toBeLessThanOrEqual(
      find('.card-video').getBoundingClientRect().right,
    )
  })
})

describe('what came of sharing', () => {
  const URL_ = 'https://example.fi/#nsm=aitta'
  const showOutcome = async (outcome: ShareOutcome | undefined, url = URL_) => {
    const translate: CardTranslator = await loadCardStrings('fi')
    show(shareOutcome(outcome, url, translate))
  }

  it.each([
    [undefined, ''],
    ['shared', ''],
    ['cancelled', ''],
    ['copied', 'Linkki kopioitu'],
    ['failed', 'Linkkiä ei voitu kopioida. Kopioi se tästä:'],
  ] as const)('is said in a live region that was there before: %s', async (outcome, text) => {
    await showOutcome(undefined)
    const region = find('[role=status]')
    await showOutcome(outcome)
    expect(find('[role=status]')).toBe(region)
    expect(textOf('[role=status]')).toBe(text)
    expect(root.querySelectorAll('input').length).toBe(outcome === 'failed' ? 1 : 0)
  })

  it.each(['click', 'key'])('leaves the link to be copied, selected by a %s', async (by) => {
    await showOutcome('failed')
    if (by === 'click') await userEvent.click(find('input'))
    else await userEvent.keyboard('{Tab}')
    const field = find<HTMLInputElement>('input')
    expect(root.activeElement).toBe(field)
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(URL_)
    await userEvent.keyboard('x')
    expect(field.value).toBe(URL_)
  })
})

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const parts: Record<string, () => Promise<void>> = {
    'a picture': async () =>
      showOne(image({ image: picture(3, 2), imageAlt: 'Aitta' }, new ImageState(), STILL)),
    'a video': async () => void (await showVideo(YOUTUBE, { theme })),
    'a link': async () => void (await showVideo('https://example.fi/', { theme })),
    'a shared link': async () => showOne(shareOutcome('copied', '', await loadCardStrings('fi'))),
    'a link to copy': async () => showOne(shareOutcome('failed', LONG, await loadCardStrings('fi'))),
  }
  const STILL = { language: 'fi', onChange: () => undefined }
  const showOne = (content: TemplateResult | symbol) => show(content, theme)

  it.each(Object.keys(parts))('axe finds nothing in %s, and no style is written in it', async (name) => {
    await parts[name]?.()
    expect(await violations()).toEqual([])
    expect(root.querySelector('[style]')).toBeNull()
    expect(find('.card-body').scrollWidth).toBeLessThanOrEqual(300)
  })
})

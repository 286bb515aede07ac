import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Shared, type ShareOutcome, share } from '../../src/ui/share.js'

const LINK: Shared = { title: 'Aitta', text: '', url: 'https://example.fi/#nsm=aitta' }

interface Browser {
  /** What sharing ends with; undefined: the browser has none. */
  share?: 'done' | string
  canShare?: boolean
  clipboard?: 'done' | 'refused'
  command?: 'done' | 'refused' | 'nothing' | 'throws'
}

/** What was given to whom, with a browser that can so much. */
async function shareWith(
  browser: Browser,
  link = LINK,
): Promise<{ outcome: ShareOutcome; given: unknown[] }> {
  const given: unknown[] = []
  const listeners = new Set<(event: unknown) => void>()
  vi.stubGlobal('navigator', {
    ...(browser.share && {
      share: async (data: unknown) => {
        given.push(['share', data])
        if (browser.share !== 'done') throw new DOMException('', browser.share)
      },
    }),
    ...(browser.canShare !== undefined && { canShare: () => browser.canShare }),
    ...(browser.clipboard && {
      clipboard: {
        writeText: async (text: string) => {
          given.push(['clipboard', text])
          if (browser.clipboard === 'refused') throw new DOMException('', 'NotAllowedError')
        },
      },
    }),
  })
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })
  vi.stubGlobal('document', {
    execCommand: () => {
      given.push(['command'])
      if (browser.command === 'throws') throw new DOMException('', 'NotAllowedError')
      if (browser.command === 'done')
        for (const listener of listeners)
          listener({
            clipboardData: { setData: (type: string, text: string) => given.push([type, text]) },
            preventDefault: () => given.push('prevented'),
            stopImmediatePropagation: () => undefined,
          })
      return browser.command !== 'refused'
    },
  })
  const outcome = await share(link)
  expect(listeners.size).toBe(0)
  return { outcome, given }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('sharing a link', () => {
  const data = { title: 'Aitta', url: LINK.url }

  it('uses the device’s own where there is one', async () => {
    expect(await shareWith({ share: 'done', clipboard: 'done' })).toEqual({
      outcome: 'shared',
      given: [['share', data]],
    })
    expect(await shareWith({ share: 'done', canShare: true }, { ...LINK, text: 'Laukaa' })).toEqual({
      outcome: 'shared',
      given: [['share', { ...data, text: 'Laukaa' }]],
    })
  })

  it.each(['AbortError', 'InvalidStateError'])('is cancelled without an error: %s', async (name) => {
    expect(await shareWith({ share: name, clipboard: 'done' })).toEqual({
      outcome: 'cancelled',
      given: [['share', data]],
    })
  })

  it.each([
    ['there is none', {}, []],
    ['the link can’t be shared', { share: 'done', canShare: false }, []],
    ['a frame may not', { share: 'NotAllowedError' }, [['share', data]]],
  ] as const)('copies it where %s', async (_, browser, before) => {
    expect(await shareWith({ ...browser, clipboard: 'done' })).toEqual({
      outcome: 'copied',
      given: [...before, ['clipboard', LINK.url]],
    })
  })

  it('copies by the old command where there is no clipboard to write to', async () => {
    const given = [['command'], ['text/plain', LINK.url], 'prevented']
    expect(await shareWith({ command: 'done' })).toEqual({ outcome: 'copied', given })
    expect(await shareWith({ clipboard: 'refused', command: 'done' })).toEqual({
      outcome: 'copied',
      given: [['clipboard', LINK.url], ...given],
    })
  })

  it.each(['refused', 'nothing', 'throws'] as const)(
    'fails where that does nothing either: %s',
    async (command) => {
      expect((await shareWith({ command })).outcome).toBe('failed')
    },
  )
})

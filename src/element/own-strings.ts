/** Fetches a site's own texts. Loaded where the owner has some. */
import type { Language } from '../data/place.js'
import { compareStrings, loadAllStrings, readOwnStrings } from '../strings/own.js'
import type { OwnStrings } from '../strings/strings.js'
import { absolute } from './absolute.js'
import { whenIdle } from './after-paint.js'

/** By address: several maps of a page, and a map that is moved, ask once. */
const known = new Map<string, Promise<OwnStrings | undefined>>()
const told = new Set<string>()
/** How long an answer may take, in milliseconds. */
const TIMEOUT = 30_000

/**
 * Never rejects: undefined when there is no address, or nothing to be had there. What is wrong is told of in the
 * console, once.
 * @param language whose texts show which keys and holes there are
 */
export async function loadOwnStrings(
  address: string | null,
  language: Language,
): Promise<OwnStrings | undefined> {
  if (address === null) return undefined
  const url = absolute(address)
  const loading = known.get(url) ?? load(address, url, language)
  known.set(url, loading)
  return loading
}

async function load(address: string, url: string, language: Language): Promise<OwnStrings | undefined> {
  const tell = (what: string) => {
    const message = `nature-service-map: strings="${address}" ${what}`
    if (!told.has(message)) console.warn(message)
    told.add(message)
  }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) })
    if (!response.ok) throw new Error(`The server answered with ${response.status}.`)
    const read = readOwnStrings(await response.json())
    if (!read) throw new Error('It is no object.')
    const { strings, problems } = read
    // What only the owner needs waits until visitors have everything.
    whenIdle(() => {
      void loadAllStrings(language)
        .catch(() => strings)
        .then((ours) => {
          const all = [...problems, ...compareStrings(strings, ours)]
          if (all.length > 0) tell(`has texts that can’t be used:\n${all.join('\n')}`)
        })
    })
    return strings
  } catch (error) {
    // Asked for again, it may be there.
    known.delete(url)
    tell(`could not be read, so the usual texts are used. Expected: JSON like {"search": "Etsi"}. ${error}`)
    return undefined
  }
}

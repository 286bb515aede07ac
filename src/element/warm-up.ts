/**
 * Lazy. While the data is on its way there is time: what will read it is run once on a service that is nowhere. Code runs
 * several times slower the first time, and on a phone that would come between the data and the first pins.
 */
import { collatorOf } from '../data/collator.js'
import type { Language } from '../data/place.js'
import { PlaceStore } from '../data/place-store.js'
import { readValue } from '../data/read-document.js'
import { fit } from '../data/viewport.js'
import { nextTask } from './after-paint.js'

/** @param isNeeded asked before each part: the data may have come */
export async function warmUp(language: Language, isNeeded: () => boolean): Promise<void> {
  if (!isNeeded()) return
  collatorOf(language)
  await nextTask()
  if (!isNeeded()) return
  const { places } = await readValue({ type: 'FeatureCollection', features: [SAMPLE, SAMPLE] })
  await nextTask()
  if (!isNeeded()) return
  const store = new PlaceStore(places)
  await store.apply({ filters: {}, language })
  await store.markers(fit([24, 61, 27, 63], [500, 500], [0, 0, 0, 0]))
  await store.list(0, 2)
}

const TEXT = { fi: 'a', sv: 'b' }
const SAMPLE = {
  type: 'Feature',
  properties: {
    name: TEXT,
    description: TEXT,
    category: ['a', TEXT],
    municipality: 'a',
    phone: '1',
    website: 'https://a.fi',
    image: 'https://a.fi/a.png',
  },
  geometry: { type: 'Point', coordinates: [25, 62] },
}

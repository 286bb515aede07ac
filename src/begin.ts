/**
 * Imported first, so that what takes a round trip is begun before the rest of the script is evaluated: the data and
 * the texts of the elements that stand in the page, and what most data needs. On a slow phone that is a tenth of a
 * second or two.
 */
import { thoroughReader } from './data/read-document.js'
import { beginEarly } from './element/early.js'
import { languageAround } from './element/language.js'
import { preloadChunks } from './element/preload.js'
import { loadStrings } from './strings/index.js'

const ignore = () => undefined
// An address with a query is another module than the one that the chunks import: then this runs a second time.
const isFirst = !customElements.get('nature-service-map')
const elements = isFirst ? document.querySelectorAll('nature-service-map') : []
for (const element of elements) {
  beginEarly(element)
  loadStrings(languageAround(element)).catch(ignore)
}
if (elements.length > 0) {
  thoroughReader().catch(ignore)
  preloadChunks('first')
}

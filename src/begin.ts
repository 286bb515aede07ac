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
for (const element of document.querySelectorAll('nature-service-map')) {
  beginEarly(element)
  loadStrings(languageAround(element)).catch(ignore)
  thoroughReader().catch(ignore)
  preloadChunks('first')
}

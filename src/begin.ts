/** Imported first, so that it runs before the rest of the script is evaluated. */
import { beginEarly } from './element/early.js'

beginEarly()

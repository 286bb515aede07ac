import { describe } from 'vitest'
import { testSamePlaces } from './same-places.js'

describe('documents in the browser', testSamePlaces)

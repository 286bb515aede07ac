/** The worker's file: what large data is read and held by, so that the page never stands still. */
import type { Port } from './worker-messages.js'
import { serve } from './worker-server.js'

// The compiler takes `self` for a window's.
serve(self as unknown as Port)

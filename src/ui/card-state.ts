import { ImageState } from './image.js'
import type { ShareOutcome } from './share.js'
import { VideoState } from './video.js'

/** What has become of the parts of one open card; a new one for each place. */
export class CardState {
  readonly image = new ImageState()
  readonly video = new VideoState()
  /** The whole of a long description is shown. */
  isUnfolded = false
  /** What came of sharing, and the address that was shared. */
  shared: { readonly outcome: ShareOutcome; readonly address: string } | undefined
  /** Of its lines in metres and of its areas in square metres, once measured. */
  size: { readonly length: number; readonly area: number } | undefined
}

import type { CardStrings } from '../card.js'

export const en: CardStrings = {
  // Video
  videoOf: 'Video: {name}',
  videoAt:
    'This video is on {service} ({host}). If you open it, {service} receives your IP address and may set cookies.',
  videoOn:
    'This video is on the server {host}. If you open it, the server receives your IP address and may set cookies.',
  showVideo: 'Show video',
  openVideo: 'Open video: {host}',
  videoFailed: 'The video can’t be shown here.',
  // Length and size
  length: 'Length of the route',
  area: 'Area',
  // Social channels
  social: 'On social media',
  hashtag: 'Hashtag',
  // Directions
  directions: 'Directions',
  directionsApp: 'Map app',
  // Sharing
  share: 'Share',
  copied: 'Link copied',
  copyThis: 'The link could not be copied. Copy it from here:',
}

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
  // The rest of it
  opened: 'Opened: {name}',
  cardSize: 'Card size',
  previous: 'Previous service',
  next: 'Next service',
  numberOf: '{number} of {count}',
  backToSpot: {
    one: 'Back: {n} service at this spot',
    other: 'Back: {n} services at this spot',
  },
  readMore: 'Show full description',
  readLess: 'Show less',
  provider: 'Provider',
  address: 'Address',
  municipality: 'Municipality',
  audience: 'Suitable for',
  'card.activity': 'Activities',
  languages: 'Languages',
  hours: 'Opening hours',
  price: 'Price',
  'card.season': 'Season',
  accessibility: 'Accessibility',
  use: 'Use',
  distance: 'Distance',
  phone: 'Phone',
  updated: 'Updated',
  accessYes: 'Accessible',
  accessNo: 'Not accessible',
  accessLimited: 'Partly accessible',
  accessDesignated: 'Designed for people with reduced mobility',
  freeUse: 'Free for anyone to use',
  priceYes: 'There is a charge',
  priceNo: 'Free of charge',
  seasonYes: 'Part of the year only',
  seasonNo: 'All year round',
  LuontoHoiva: 'LuontoHoiva: nature-based social and health services',
  LuontoVoima: 'LuontoVoima: nature-based recreation, wellbeing and education',
  call: 'Call',
  email: 'Email',
  website: 'Website',
  book: 'Book',
  newTab: '(opens in a new tab)',
  report: 'Report an error',
}

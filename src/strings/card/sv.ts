import type { CardStrings } from '../card.js'

export const sv: CardStrings = {
  // Video
  videoOf: 'Video: {name}',
  videoAt:
    'Videon finns på {service} ({host}). När du öppnar den får {service} din IP-adress och kan sätta kakor.',
  videoOn: 'Videon finns på servern {host}. När du öppnar den får servern din IP-adress och kan sätta kakor.',
  showVideo: 'Visa videon',
  openVideo: 'Öppna videon: {host}',
  videoFailed: 'Videon kan inte visas här.',
  // Length and size
  length: 'Ledens längd',
  area: 'Areal',
  // Social channels
  social: 'I sociala medier',
  hashtag: 'Hashtagg',
  // Directions
  directions: 'Vägbeskrivning',
  directionsApp: 'Kartapp',
  // Sharing
  share: 'Dela',
  copied: 'Länken har kopierats',
  copyThis: 'Länken kunde inte kopieras. Kopiera den här:',
}

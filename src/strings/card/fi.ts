/** What a visitor reads on the card, part by part; the shape that the other languages follow. */
export const fi = {
  // Video
  videoOf: 'Video: {name}',
  videoAt:
    'Video on palvelussa {service} ({host}). Kun avaat sen, {service} saa IP-osoitteesi ja voi asettaa evästeitä.',
  videoOn:
    'Video on palvelimella {host}. Kun avaat sen, palvelin saa IP-osoitteesi ja voi asettaa evästeitä.',
  showVideo: 'Näytä video',
  openVideo: 'Avaa video: {host}',
  videoFailed: 'Videota ei voi näyttää tässä.',
  // Length and size
  length: 'Reitin pituus',
  area: 'Pinta-ala',
  // Social channels
  social: 'Sosiaalisessa mediassa',
  hashtag: 'Aihetunniste',
  // Directions
  directions: 'Reittiohjeet',
  directionsApp: 'Karttasovellus',
  // Sharing
  share: 'Jaa',
  copied: 'Linkki kopioitu',
  copyThis: 'Linkkiä ei voitu kopioida. Kopioi se tästä:',
}

/** What each owner knows about the page and the data. */

/** Where the services are: west, south, east, north. Known beforehand, so that the map needn't wait for the data. */
export const BOUNDS = [24.3, 61.7, 26.6, 63.5]
export const COLOR = '#f0f'
/** Pixels within which services are grouped. */
export const RADIUS = 50

export const target = document.getElementById('map')
export const { src, cluster } = target.dataset

/** Services without a position have no pin. */
export async function fetchServices() {
  const { features } = await (await fetch(src)).json()
  return features.filter(({ geometry }) => geometry)
}

export const nameOf = ({ name }) => name.fi ?? name

/** What a pin's popup shows. */
export function popup({ description, website, ...properties }) {
  const content = document.createElement('div')
  const title = document.createElement('strong')
  const text = document.createElement('p')
  const link = document.createElement('a')
  title.textContent = nameOf(properties)
  text.textContent = description.fi ?? description
  if (website) link.href = website
  link.textContent = website ?? ''
  content.append(title, text, link)
  return content
}

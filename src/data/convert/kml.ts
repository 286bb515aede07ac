/** Lazy, with togeojson, xmldom and fflate: KML and KMZ, as Google My Maps exports them. */
import { type F, kmlWithFolders } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { isObject } from '../values.js'

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

/** What a packed file may grow to, in bytes. */
const MAX_UNPACKED = 200e6

/** The first KML in a KMZ, or undefined when there is none. */
export function unpackKmz(bytes: Uint8Array): string | undefined {
  let left = MAX_UNPACKED
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.kml$/i.test(name)) return false
      left -= originalSize
      return left >= 0
    },
  })
  const name = Object.keys(files).sort((a, b) => Number(b === 'doc.kml') - Number(a === 'doc.kml'))[0]
  const kml = name === undefined ? undefined : files[name]
  return kml && new TextDecoder().decode(kml)
}

/** The placemarks of a KML, in order; those without coordinates too. Undefined for what can't be read as XML. */
export function readKml(text: string): F[] | undefined {
  try {
    const root = kmlWithFolders(new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml'))
    const folders = root.children.filter(({ type }) => type === 'folder').length
    return flatten(root.children, folders > 1 ? '' : undefined)
  } catch {
    return undefined
  }
}

/** Warnings are fine; what isn't well-formed is no file to guess at. */
function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message)
}

type Nodes = ReturnType<typeof kmlWithFolders>['children']

/** @param layer the folder that the nodes are in, where it tells something: the layers of My Maps are categories */
function flatten(nodes: Nodes, layer: string | undefined): F[] {
  return nodes.flatMap((node) => {
    if (node.type === 'Feature') return [placemark(node, layer)]
    const name = node.meta.name
    return flatten(node.children, layer === undefined || typeof name !== 'string' ? layer : name)
  })
}

function placemark(feature: F, layer: string | undefined): F {
  const { description, 'icon-color': color, ...properties } = feature.properties ?? {}
  if (isObject(description)) properties.description = description.value
  else if (description !== undefined) properties.description = description
  if (color !== undefined) properties['marker-color'] ??= color
  // Last, so that a column of the owner's own comes first.
  if (layer) properties.luokka ??= layer
  return { ...feature, properties }
}

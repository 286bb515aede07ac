/**
 * The data files, written into a temporary folder where they aren't there yet: the demo's services, and any number
 * of made-up ones of about 450 bytes each, from a seed and so the same on every machine.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(tmpdir(), 'nature-service-map-bench')
const DEMO = 'demo/data/services.geojson'

/** @param {number | 'demo'} count */
export function servicesFile(count) {
  const path = join(FOLDER, `${count}.geojson`)
  if (count !== 'demo' && existsSync(path)) return path
  mkdirSync(FOLDER, { recursive: true })
  // Under another name first: a run that was broken off leaves no half file behind.
  writeFileSync(`${path}.part`, text(count === 'demo' ? demoServices() : madeUp(count)))
  renameSync(`${path}.part`, path)
  return path
}

/** Lines and areas as points: how they are drawn is no part of the comparison. */
function demoServices() {
  const { features } = JSON.parse(readFileSync(DEMO, 'utf8'))
  return features.map(({ geometry, ...feature }) => ({
    ...feature,
    geometry: geometry && { type: 'Point', coordinates: firstPosition(geometry.coordinates) },
  }))
}

const firstPosition = (coordinates) =>
  typeof coordinates[0] === 'number' ? coordinates : firstPosition(coordinates[0])

const CATEGORIES = ['metsä ja luonto', 'eläimet', 'puutarha', 'maatila', 'vesistö', 'hyvinvointi']
const AUDIENCES = ['perheet', 'ikääntyneet', 'lapset ja nuoret', 'työyhteisöt', 'matkailijat']
const TOWNS = [
  ['Jyväskylä', 25.75, 62.24],
  ['Jämsä', 25.19, 61.86],
  ['Keuruu', 24.7, 62.26],
  ['Saarijärvi', 25.25, 62.71],
  ['Viitasaari', 25.86, 63.07],
  ['Äänekoski', 25.73, 62.6],
  ['Pihtipudas', 25.57, 63.37],
  ['Joutsa', 26.11, 61.74],
]

/** Half of them near towns, half anywhere. */
function* madeUp(count) {
  const random = mulberry32(20_261_124)
  const pick = (values) => values[Math.floor(random() * values.length)]
  for (let n = 0; n < count; n++) {
    const [municipality, lon, lat] = pick(TOWNS)
    const isNear = random() < 0.5
    const around = () => (random() + random() + random() - 1.5) * 0.25
    const position = isNear
      ? [lon + 2 * around(), lat + around()]
      : [24.4 + 2.1 * random(), 61.75 + 1.7 * random()]
    const categories = [pick(CATEGORIES), pick(CATEGORIES)]
    yield {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position.map((degrees) => Number(degrees.toFixed(5))) },
      properties: {
        id: `palvelu-${n}`,
        name: `Luontopalvelu ${n}`,
        description: 'Rauhallista tekemistä metsässä ja järven rannalla, ryhmille ja yksittäisille.',
        category: [...new Set(categories)],
        audience: [pick(AUDIENCES)],
        provider: `Yritys ${n % 997}`,
        municipality,
        address: `Rantatie ${1 + (n % 120)}`,
        phone: '+358 50 000 0123',
        website: `https://example.fi/palvelut/${n}`,
      },
    }
  }
}

function text(features) {
  const lines = Array.from(features, (feature) => JSON.stringify(feature))
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

/** A small generator of random numbers from 0 to 1: https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function mulberry32(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

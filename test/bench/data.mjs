/**
 * How long making places takes, beside what `JSON.parse` takes for the same file. `node test/bench/data.mjs`;
 * `--million` also makes places out of 1,000,000 points of 200 bytes, within 4 GB (`node --max-old-space-size=4096`).
 */
import { build } from 'vite'

/** The parser as the page gets it, minified, from memory. */
const bundle = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: 'src/data/parse-geojson.ts', formats: ['es'], fileName: 'parser' },
  },
})
const { code } = [bundle].flat()[0].output[0]
const { parseGeoJson } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

const SETTINGS = ['metsä ja luonto', 'eläimet', 'puutarha', 'maatila', 'vesistö']
const TOWNS = ['Jyväskylä', 'Jämsä', 'Keuruu', 'Saarijärvi', 'Viitasaari', 'Äänekoski']

/** A service as the demo's file has them, 450 bytes of JSON. */
const service = (n) => ({
  type: 'Feature',
  id: `palvelu-${n}`,
  geometry: {
    type: 'Point',
    coordinates: [24 + ((n * 7919) % 30000) / 10000, 61.5 + ((n * 104729) % 20000) / 10000],
  },
  properties: {
    name: `Luontopalvelu ${n}`,
    description: 'Rauhallista tekemistä metsässä ja järven rannalla, ryhmille ja yksittäisille kävijöille.',
    category: `${SETTINGS[n % 5]}; ${SETTINGS[(n + 2) % 5]}`,
    audience: 'perheet; ikääntyneet',
    provider: `Yritys ${n % 997}`,
    municipality: TOWNS[n % 6],
    phone: '040 123 4567',
    website: `https://example.fi/palvelut/${n}`,
  },
})

/** A point and little else, 200 bytes of JSON. */
const point = (n) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [20 + (n % 10007) / 1000, 60 + (n % 9973) / 1000] },
  properties: {
    name: `Laavu ${n}`,
    type: 'laavu',
    municipality: TOWNS[n % 6],
    description: 'Tulipaikka ja puuvaja',
  },
})

function text(count, make) {
  const parts = []
  for (let n = 0; n < count; n++) parts.push(JSON.stringify(make(n)))
  return `{"type":"FeatureCollection","features":[${parts.join(',\n')}]}`
}

function timed(work) {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

const json = text(100_000, service)
const ratios = []
for (let run = 0; run < 5; run++) {
  const [input, parsing] = timed(() => JSON.parse(json))
  const [{ places, issues }, making] = timed(() => parseGeoJson(input))
  if (places.length !== 100_000 || issues.length > 0)
    throw new Error('100,000 places without an issue expected')
  ratios.push(making / parsing)
  console.log(
    `100,000 features, ${Math.round(json.length / 100_000)} bytes each: JSON.parse ${Math.round(parsing)} ms, ` +
      `places ${Math.round(making)} ms, ratio ${(making / parsing).toFixed(2)}`,
  )
}
console.log(`median ratio ${ratios.sort((a, b) => a - b)[2].toFixed(2)} (at most 1.5)`)

if (process.argv.includes('--million')) {
  const million = text(1_000_000, point)
  const [{ places }, time] = timed(() => parseGeoJson(JSON.parse(million)))
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${places.length} points of ${Math.round(million.length / 1e6)} bytes: ${Math.round(time)} ms, ` +
      `at most ${Math.round(memory)} MB of memory`,
  )
}

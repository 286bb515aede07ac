import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import type { DataIssue } from '../../src/data/place.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nsm-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command; answers its status and what it wrote. */
async function command(args: string[], stdin = '') {
  let out = ''
  let err = ''
  const status = await run(args, {
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    language: 'en',
  })
  return { status, out, err }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const feature = (properties: object, coordinates: unknown[] = [25.75, 62.24]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('check', () => {
  it('finds a good file in order', async () => {
    const path = await file('good.geojson', collection(feature({ name: 'A' })))
    expect(await command(['check', path])).toEqual({
      status: 0,
      out: `${path}: services 1, errors 0, warnings 0, notes 0\nEverything is in order.\n`,
      err: '',
    })
  })

  it('tells what is wrong, where, and how to mend it', async () => {
    const bad = collection(
      feature({ id: 7, name: 'A', url: 'javascript:alert(1)\nx' }),
      feature({}),
      feature({ name: 'B' }, ['x']),
    )
    const { status, out } = await command(['check', '-'], bad)
    expect(status).toBe(1)
    expect(out).toBe(
      [
        '-: services 2, errors 3, warnings 0, notes 0',
        '',
        'Error: A link is not a web address [unsafe-link]',
        '  It was left out. A link begins with https:// or http://, is like www.example.fi, or is a path like images/stable.jpg.',
        '  - features[0], "A": "javascript:alert(1)\\nx" → expected https://…',
        '',
        'Error: A service has no name [no-name]',
        '  Give it a property "name". Without one it is called by its address, provider or category; where it has none of these either, it is left out.',
        '  - features[1] → expected name',
        '',
        'Error: Coordinates cannot be read [bad-coordinates]',
        '  A position is two numbers, longitude first: [25.75, 62.24]. A line has at least two positions, the ring of an area at least four.',
        '  - features[2], "B": "[x]" → expected [lon, lat]',
        '',
      ].join('\n'),
    )
  })

  it('speaks the chosen language', async () => {
    const fi = await command(['check', '-', '--lang', 'fi'], collection(feature({})))
    expect(fi.out).toContain('Virhe: Palvelulla ei ole nimeä [no-name]')
    const sv = await command(['check', '-', '--lang=sv'], collection(feature({})))
    expect(sv.out).toContain('Fel: En tjänst saknar namn [no-name]')
  })

  it('names the row of a table', async () => {
    const { out } = await command(['check', '-'], 'name;lat;lon\nA;62;25\nB;;25\n')
    expect(out).toContain('  - row 3, "B": "[25, null]" → expected [lon, lat]')
  })

  it('names the properties that nobody will see, once a file and the most frequent first', async () => {
    const { status, out } = await command(
      ['check', '-'],
      collection(
        feature({ name: 'A', Sesonkiaika: 'kesä', Ryhmäkoko: 8, _umap: 1, source: 'X', 'source:date': 'X' }),
        feature({ name: 'B', Ryhmäkoko: 9, Vetäjä: '-', check_date: '2026-01-01', lat: 62, OBJECTID: 3 }),
      ),
    )
    expect([status, out]).toEqual([
      0,
      [
        '-: services 2, errors 0, warnings 0, notes 1',
        '',
        'Note: Some properties or columns are not used [unread-properties]',
        '  Visitors do not see them. If some of them are meant to be seen, give them a name that is read, such as "description", "price" or "phone".',
        '  - whole file: "Ryhmäkoko, Sesonkiaika"',
        '',
      ].join('\n'),
    ])
  })

  it('names columns too, and says nothing where all are read', async () => {
    const unread = async (text: string) => {
      const { out } = await command(['check', '-', '--json'], text)
      return JSON.parse(out).issues.map(({ code, got }: DataIssue) => [code, got])
    }
    expect(await unread('Palvelun nimi;Lat;Lon;Puh.;Eläimiä;Tyhjä\nA;62;25;1;3;\n')).toEqual([
      ['unread-properties', 'Eläimiä'],
    ])
    expect(await unread('[{"nimi":"A","lat":62,"lon":25,"Eläimiä":3}]')).toEqual([
      ['unread-properties', 'Eläimiä'],
    ])
    expect(await unread('nimi;koordinaatit\nA;62.24, 25.75')).toEqual([])
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x${n}`, n]))
    const [[, got]] = await unread(collection(feature({ name: 'A', ...many })))
    expect([got.split(', ').length, got.endsWith('x19, …')]).toEqual([21, true])
  })

  it('writes JSON for programs', async () => {
    const { status, out } = await command(['check', '-', '--json'], collection(feature({})))
    expect([status, JSON.parse(out)]).toEqual([
      1,
      {
        source: '-',
        places: 0,
        issues: [{ code: 'no-name', severity: 'error', index: 0, expected: 'name' }],
      },
    ])
  })

  it('says why there is nothing to check', async () => {
    const missing = join(folder, 'missing.geojson')
    expect(await command(['check', missing])).toEqual({
      status: 1,
      out: '',
      err: `${missing}: There is no file at this address. Check its spelling, upper and lower case too.\n`,
    })
    expect((await command(['check', '-'], '{"type":"Topology"}')).err).toContain(
      'The file is TopoJSON, not GeoJSON.',
    )
    const { out } = await command(['check', '-', '--json'], '{')
    expect(JSON.parse(out).error.code).toBe('truncated')
  })

  it('reads from an address, and tells when pages on other sites may not', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/a') response.end(collection(feature({ name: 'A' })))
      else if (request.url === '/shared') {
        response.setHeader('Access-Control-Allow-Origin', '*')
        response.end(collection(feature({ name: 'A' })))
      } else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expect((await command(['check', `${origin}/shared`])).out).toContain('services 1, errors 0, warnings 0')
    expect((await command(['check', `${origin}/a`])).out).toContain(
      'Pages on other sites may not read the file [no-cors]',
    )
    expect((await command(['check', `${origin}/b`])).err).toContain('There is no file at this address (404).')
    server.closeAllConnections()
    server.close()
  })
})

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Palvelut</name>
  <Style id="red"><IconStyle><color>ff0000ff</color></IconStyle></Style>
  <Folder><name>Retket</name>
    <Placemark><name>Melonta</name><description><![CDATA[Kaksi tuntia<br>järvellä &amp; joella]]></description>
      <styleUrl>#red</styleUrl><Point><coordinates>25.75,62.24,0</coordinates></Point></Placemark>
    <Placemark><name>Reitti</name><LineString><coordinates>25,62,0 26,62,0</coordinates></LineString></Placemark>
  </Folder>
  <Folder><name>Eläimet</name>
    <Placemark><name>Talli</name><address>Rantatie 5, Keuruu</address>
      <ExtendedData><Data name="puhelin"><value>040 123 4567</value></Data>
      <Data name="kunta"><value>Keuruu</value></Data></ExtendedData></Placemark>
  </Folder>
</Document></kml>`

const CONVERTED = [
  '{"type":"FeatureCollection","features":[',
  '{"type":"Feature","id":"ID","geometry":{"type":"Point","coordinates":[25.75,62.24]},"properties":{"name":"Melonta","description":"Kaksi tuntia\\njärvellä & joella","categories":["Retket"],"marker-color":"#ff0000"}},',
  '{"type":"Feature","id":"ID","geometry":{"type":"LineString","coordinates":[[25,62],[26,62]]},"properties":{"name":"Reitti","categories":["Retket"]}},',
  '{"type":"Feature","id":"ID","geometry":null,"properties":{"name":"Talli","categories":["Eläimet"],"municipality":"Keuruu","address":"Rantatie 5, Keuruu","phone":"040 123 4567"}}',
  ']}',
  '',
].join('\n')

describe('convert', () => {
  it("writes My Maps' KML and KMZ as the canonical file, and tells which rows have no position", async () => {
    for (const source of [
      await file('map.kml', KML),
      await file('map.kmz', zipSync({ 'images/icon.png': new Uint8Array(9), 'doc.kml': strToU8(KML) })),
    ]) {
      const target = join(folder, 'out.geojson')
      const { status, out, err } = await command(['convert', source, target])
      expect((await readFile(target, 'utf8')).replace(/"id":"\w+"/g, '"id":"ID"')).toBe(CONVERTED)
      expect([status, out]).toEqual([0, ''])
      expect(err).toContain('A service has an address but no coordinates [address-without-position]')
      expect(err).toContain('  - features[2], "Talli": "Rantatie 5, Keuruu" → expected [lon, lat]')
    }
  })

  it('writes a table, a file in another coordinate system and its own output', async () => {
    const csv = await command(['convert', '-', '-'], 'nimi;N;E\nA;6903000;435000')
    const feature = JSON.parse(csv.out).features[0]
    expect(feature.geometry.coordinates).toEqual([expect.closeTo(25.75, 1), expect.closeTo(62.25, 1)])
    const again = await command(['convert', '-', '-'], csv.out)
    expect(again.out).toBe(csv.out)
    expect(again.err).toContain('Everything is in order.')
  })

  it('leaves addresses as seen from the file where it lies on a disk', async () => {
    const path = await file('paths.geojson', collection(feature({ name: 'A', image: 'kuvat/a.jpg' })))
    const { status, out } = await command(['convert', path, '-'])
    expect([status, JSON.parse(out).features[0].properties.image]).toEqual([0, 'kuvat/a.jpg'])
    expect((await command(['check', path])).out).toContain('Everything is in order.')
  })

  it('refuses what is broken, and what is an archive of something else', async () => {
    expect((await command(['convert', '-', '-'], '<kml><Placemark></kml>')).err).toContain(
      'The file is XML, not GeoJSON.',
    )
    const zip = await file('other.zip', zipSync({ 'a.txt': strToU8('a') }))
    expect(await command(['convert', zip, '-'])).toMatchObject({ status: 1, out: '' })
  })
})

describe('the command', () => {
  it('explains itself, and says when it is misused', async () => {
    expect(await command(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('convert') })
    expect(await command([])).toMatchObject({ status: 0, out: expect.stringContaining('check') })
    expect(await command(['check'])).toMatchObject({ status: 2, err: expect.stringContaining('check') })
    expect(await command(['chek', 'a'])).toMatchObject({ status: 2, out: '' })
  })
})

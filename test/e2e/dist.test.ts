/** The built files themselves, before any page opens them. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { dependencies } from '../../package.json'

const forBundlers = ['index.js', 'define.js', ...readdirSync('dist/npm').map((name) => `npm/${name}`)]
/** In Node there is no policy. */
const forTerminals = ['cli.js']
const forPages = readdirSync('dist').filter(
  (name) => name.endsWith('.js') && !forBundlers.includes(name) && !forTerminals.includes(name),
)

test.each(forPages)('%s runs under a strict policy and imports only what lies beside it', (name) => {
  const code = read(name)
  expect(code).not.toMatch(/\beval\(|\bnew Function\b|\bFunction\(/)
  expect(code).not.toContain('process.env')
  expect(code).not.toContain('Lit is in dev mode')
  expect(importsOf(name, code).filter((path) => !forPages.some((file) => path === `./${file}`))).toEqual([])
})

test('the entry imports nothing before the first pins but on demand', () => {
  expect(parseSync('entry.js', read('nature-service-map.js')).module.staticImports).toEqual([])
})

test('what runs before the first pins is compiled while it arrives', () => {
  for (const name of ['nature-service-map.js', 'read-thoroughly.js', 'strings-fi.js'])
    expect(read(name)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

test('files for bundlers leave the libraries to them', () => {
  const packages = forBundlers
    .flatMap((name) => importsOf(name, read(name)))
    .filter((path) => !path.startsWith('.'))
  const strangers = packages.filter(
    (path) => !Object.keys(dependencies).some((name) => `${path}/`.startsWith(`${name}/`)),
  )
  expect(packages).toContain('lit')
  expect(strangers).toEqual([])
})

test('the licences of what is bundled lie beside it', () => {
  expect(read('LICENSES.txt')).toMatch(/^lit 3\.[\s\S]+^ol 10\.[\s\S]+^supercluster 9\./m)
})

function read(name: string): string {
  return readFileSync(`dist/${name}`, 'utf8')
}

/** Static and dynamic imports, and what is exported from elsewhere. */
function importsOf(name: string, code: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(name, code).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    // An address that is worked out, as in embed.js, is told by no parser.
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const request = code.slice(start, end)
      return /^['"`]/.test(request) ? request.slice(1, -1) : []
    }),
  ]
}

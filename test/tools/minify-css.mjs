/** Takes comments and white space out of Lit's css`…` templates, which no minifier of scripts touches. */
export function minifyCss() {
  return {
    name: 'minify-css',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('css`')) return undefined
      return { code: code.replace(/css`([^`$]*)`/g, (_, css) => `css\`${squeeze(css)}\``), map: null }
    },
  }
}

function squeeze(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()
}

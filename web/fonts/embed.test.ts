import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facesFor } from './embed.ts'

const css = `@font-face{font-family:S;src:local("N"),url(/assets/s-00.woff2) format("woff2");unicode-range:U+4E00-4E02,U+3001}
@font-face{font-family:S;src:url("/assets/s-01.woff2") format("woff2");unicode-range:U+5E02}`

const load = async (name: string) => new TextEncoder().encode(name)

for (const [text, files] of [
  ['市', ['s-01.woff2']],
  ['一、', ['s-00.woff2']],
  ['一市', ['s-00.woff2', 's-01.woff2']],
  ['plain', []],
] as const)
  test(`«${text}» brings ${files.length === 0 ? 'no face' : files.join(' and ')}`, async () => {
    const faces = await facesFor(text, css, load)
    const brought = [...faces.matchAll(/base64,([\w+/=]+)/g)].map(([, data = '']) => atob(data))
    assert.deepEqual(brought, files)
    assert.doesNotMatch(faces, /\/assets\//)
  })

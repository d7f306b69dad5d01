import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Face, faces, fileOf, type Slice, slicesOf, styleSheetOf, unicodeRangesOf } from './slices.ts'

const here = import.meta.dirname
const root = join(here, '../..')
const cjk = /[\p{Script=Han}“”‘’—…　-〿！-～]/gu

/** The characters of a text that a Chinese face has to bring. */
const chineseOf = (text: string) => new Set(text.match(cjk) ?? [])

const slicesByFace = faces.map(face => ({ face, slices: slicesOf(face) }))
const sizeOf = (slice: Slice) => statSync(join(here, 'slices', fileOf(slice))).size

/** What a browser without a Chinese font fetches of a face to set a text. */
const fetchedFor = (text: string, face: Face) => {
  const wanted = chineseOf(text)
  return slicesOf(face).filter(slice => slice.characters.some(character => wanted.has(character)))
}

const bytesOf = (slices: readonly Slice[]) => slices.reduce((sum, slice) => sum + sizeOf(slice), 0)

function holdsEachOf(text: string, atLeast: number): void {
  const wanted = chineseOf(text)
  assert.ok(wanted.size >= atLeast, `only ${wanted.size} Chinese characters were seen`)
  for (const { face, slices } of slicesByFace) {
    const held = new Set(slices.flatMap(slice => slice.characters))
    assert.deepEqual([...wanted].filter(character => !held.has(character)).join(''), '', face.name)
  }
}

const demonstration = join(root, 'packs/pengcheng/report-2020.md')

test('the demonstration report is set without an empty box', () => {
  holdsEachOf(readFileSync(demonstration, 'utf8'), 1000)
})

for (const name of ['shenzhen-2020.txt', 'national-2021.txt']) {
  const file = join(root, '../shared/reports', name)
  const skip = existsSync(file) ? false : `no ${file}`
  test(`a real report is set without an empty box: ${name}`, { skip }, () => {
    holdsEachOf(readFileSync(file, 'utf8'), 1000)
  })
}

test('each word of the interface is set without an empty box', () => {
  const sources = globSync(['src/{kernel,ledger}/**/*.ts', 'web/public/**/*.ts'], { cwd: root }).filter(
    file => !file.includes('.test.'),
  )
  holdsEachOf(sources.map(file => readFileSync(join(root, file), 'utf8')).join('\n'), 200)
})

test('the names of people and places beyond GB 2312 are set without an empty box', () => {
  holdsEachOf('镕喆堃珺玥昇旻瑄頔赟 塱埗磡滘漖垵堌 ①②③〇㎡', 15)
})

test('each character comes from one file of its face, whichever face', () => {
  for (const { face, slices } of slicesByFace) {
    const characters = slices.flatMap(slice => slice.characters)
    assert.ok(characters.length > 7000, `${face.name} has ${characters.length} characters`)
    assert.equal(new Set(characters).size, characters.length, `a character of ${face.name} stands in two slices`)
  }
})

test('Latin letters and figures are left to the faces of the machine', () => {
  const held = new Set(slicesByFace.flatMap(({ slices }) => slices.flatMap(slice => slice.characters)))
  assert.deepEqual(
    [...'09AZaz.,-%+·/'].filter(character => held.has(character)),
    [],
  )
})

test('quotation marks, dashes and dots stand in the first file of each face, beside the commonest characters', () => {
  for (const { face, slices } of slicesByFace) {
    const first = slices[0]?.characters ?? []
    assert.deepEqual(
      [...'“”‘’—…，。、；：（）《》'].filter(mark => !first.includes(mark)),
      [],
      face.name,
    )
  }
})

test('the style sheet and the files are those that the lists call for', () => {
  const planned = slicesByFace.flatMap(({ slices }) => slices.map(fileOf)).sort()
  assert.deepEqual(readdirSync(join(here, 'slices')).sort(), planned, 'run web/fonts/make.ts')
  assert.equal(
    readFileSync(join(here, 'fonts.css'), 'utf8'),
    styleSheetOf(slicesByFace.map(({ slices }) => slices)),
    'run web/fonts/make.ts',
  )
})

test('all files together stay under 9 MB', () => {
  assert.ok(bytesOf(slicesByFace.flatMap(({ slices }) => slices)) < 9_000_000)
})

test('the whole demonstration report, headings and text, needs at most 350 kB of fonts', () => {
  const report = readFileSync(demonstration, 'utf8')
  const headings = report.match(/^#.*$/gm)?.join('\n') ?? ''
  const [text, heading] = faces
  assert.ok(text?.use === 'text' && heading?.use === 'headings')
  const bytes = bytesOf([...fetchedFor(report, text), ...fetchedFor(headings, heading)])
  assert.ok(bytes > 100_000 && bytes < 350_000, `${bytes} bytes`)
})

for (const [characters, ranges] of [
  ['一', 'U+4E00'],
  ['七一丁', 'U+4E00-4E01 U+4E03'],
  ['—“”', 'U+2014 U+201C-201D'],
  ['𬭎', 'U+2CB4E'],
] as const)
  test(`${characters} is written ${ranges}`, () => {
    assert.equal(unicodeRangesOf([...characters]).join(' '), ranges)
  })

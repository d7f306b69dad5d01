/**
 * Cuts the fonts: reads the four whole fonts in a folder and writes slices/*.woff2 and fonts.css beside itself.
 * The same fonts and the same lists give the same bytes. Run by hand when a list or a font changes; see README.md.
 *
 *     node web/fonts/make.ts FOLDER
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { faces, fileOf, type Slice, slicesOf, styleSheetOf } from './slices.ts'

const here = import.meta.dirname

/** Layout features that the browser's spacing of Chinese punctuation asks for; the rest would only weigh. */
const keepFeatures = ['halt', 'chws', 'palt', 'kern']

function cut(slice: Slice, font: Buffer): Promise<Buffer> {
  return subsetFont(font, slice.characters.join(''), {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: true,
    preserveNameIds: [0, 13, 14],
    dropTables: ['vhea', 'vmtx', 'VORG', 'STAT'],
  })
}

async function makeFonts(folder: string): Promise<void> {
  rmSync(join(here, 'slices'), { recursive: true, force: true })
  mkdirSync(join(here, 'slices'))
  for (const face of faces) {
    const font = readFileSync(join(folder, face.source))
    let bytes = 0
    for (const slice of slicesOf(face)) {
      const woff2 = await cut(slice, font)
      writeFileSync(join(here, 'slices', fileOf(slice)), woff2)
      bytes += woff2.length
    }
    console.log(`${face.name}  ${Math.round(bytes / 1000)} kB`)
  }
  writeFileSync(join(here, 'fonts.css'), styleSheetOf(faces.map(slicesOf)))
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name the folder that holds the four .ttf files: node web/fonts/make.ts FOLDER')
  process.exitCode = 2
} else await makeFonts(folder)

/**
 * Which characters of which face go into which file: the plan that `make.ts` carries out and the tests hold.
 * A line of a list (characters.txt, headings.txt, labels.txt) is one slice; the more often its characters are met, the
 * earlier it stands.
 */
import { readFileSync } from 'node:fs'

/** One face at one weight, and what it is used for, which decides how its characters are cut. */
export type Face = {
  readonly name: string
  readonly family: string
  readonly weight: number
  readonly use: 'text' | 'headings' | 'labels'
  /** File name of the whole font that it is made from. */
  readonly source: string
  /** Full and PostScript names under which a machine may have this very face; then nothing is fetched. */
  readonly local: readonly string[]
}

/** One file that a browser fetches when a page has any of its characters. */
export type Slice = { readonly face: Face; readonly number: number; readonly characters: readonly string[] }

/** The four faces, in the order in which style sheets name them. */
export const faces: readonly Face[] = [
  {
    name: 'song-400',
    family: 'Yinuo Song',
    weight: 400,
    use: 'text',
    source: 'NotoSerifSC_400Regular.ttf',
    local: ['NotoSerifCJKsc-Regular', 'SourceHanSerifSC-Regular', 'NotoSerifSC-Regular', 'Noto Serif CJK SC'],
  },
  {
    name: 'song-600',
    family: 'Yinuo Song',
    weight: 600,
    use: 'headings',
    source: 'NotoSerifSC_600SemiBold.ttf',
    local: ['NotoSerifCJKsc-SemiBold', 'SourceHanSerifSC-SemiBold', 'NotoSerifSC-SemiBold', 'NotoSerifCJKsc-Bold'],
  },
  {
    name: 'hei-400',
    family: 'Yinuo Hei',
    weight: 400,
    use: 'labels',
    source: 'NotoSansSC_400Regular.ttf',
    local: ['NotoSansCJKsc-Regular', 'SourceHanSansSC-Regular', 'NotoSansSC-Regular', 'Noto Sans CJK SC'],
  },
  {
    name: 'hei-600',
    family: 'Yinuo Hei',
    weight: 600,
    use: 'labels',
    source: 'NotoSansSC_600SemiBold.ttf',
    local: ['NotoSansCJKsc-Bold', 'SourceHanSansSC-Bold', 'NotoSansSC-SemiBold', 'Noto Sans CJK SC Bold'],
  },
]

const linesOf = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => [...line])

/**
 * The slices of a face, most frequent first. Running text follows characters.txt line by line. Headings and labels take
 * the lines of their own list first and then what these leave over of each line of characters.txt, so that each face
 * covers the same set.
 */
export function slicesOf(face: Face): Slice[] {
  const text = linesOf('characters.txt')
  const lines = face.use === 'text' ? text : ownFirst(linesOf(`${face.use}.txt`), text)
  return lines.map((characters, number) => ({ face, number, characters }))
}

function ownFirst(own: readonly string[][], text: readonly string[][]): string[][] {
  const used = new Set(own.flat())
  const left = text.map(line => line.filter(character => !used.has(character)))
  return [...own, ...left].filter(line => line.length > 0)
}

/** The file of a slice, as in `song-400-07.woff2`. */
export const fileOf = (slice: Slice): string => `${slice.face.name}-${String(slice.number).padStart(2, '0')}.woff2`

/**
 * Code points as CSS writes them, neighbours joined.
 *
 *     一丁七万 → U+4E00-4E01, U+4E03, U+4E07
 */
export function unicodeRangesOf(characters: readonly string[]): string[] {
  const points = characters.map(character => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run !== undefined && point === run.last + 1) run.last = point
    else runs.push({ first: point, last: point })
  }
  return runs.map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
}

const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0')

/**
 * The whole of fonts.css. Rules stand slice by slice, not face by face: faces that share a slice then repeat each other
 * within reach of gzip, and most of the sheet compresses to nothing. Slices are shared from the end of the lists, so the
 * place of each is counted from there.
 */
export function styleSheetOf(slicesByFace: readonly (readonly Slice[])[]): string {
  const placed = slicesByFace.flatMap(slices => slices.map((slice, index) => ({ slice, place: index - slices.length })))
  const rules = placed.sort((a, b) => a.place - b.place).map(({ slice }) => ruleOf(slice))
  return `/* Made by make.ts from the lists beside it. Noto Serif SC and Noto Sans SC under OFL.txt. */\n${rules.join('\n')}`
}

function ruleOf(slice: Slice): string {
  const { face } = slice
  const sources = [...face.local.map(name => `local('${name}')`), `url('./slices/${fileOf(slice)}') format('woff2')`]
  return `@font-face {
  font-family: '${face.family}';
  font-weight: ${face.weight};
  font-display: swap;
  src:
    ${sources.join(',\n    ')};
  unicode-range:
${filled(unicodeRangesOf(slice.characters))};
}
`
}

/** Items set in lines of at most 120 columns, as the formatter sets them. */
function filled(items: readonly string[]): string {
  const lines: string[] = []
  let line = '   '
  for (const [index, item] of items.entries()) {
    const word = index === items.length - 1 ? item : `${item},`
    if (line.length + 1 + word.length > 120) {
      lines.push(line)
      line = '   '
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}

/** `./yinuo bench shape`: the shape of our own code, counted as the habits of other codebases were. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Bench, Row } from './bench.ts'
import { filesInCircles } from './shape/circles.ts'
import { type FileShape, shapeOf } from './shape/file.ts'
import { quantileOf } from './timing.ts'

const home = fileURLToPath(new URL('..', import.meta.url))

/** The counts of `src`, `web`, `packs` and `bench` without tests, against our goals. */
export const bench: Bench = {
  title: 'Shape of the code',
  note: 'Source of src, web, packs and bench without tests. Comments as a share of lines that are not blank; functions with closures; `as` without `as const`; files that stand in a circle of imports, with those of types and of values alone.',
  rows: async () => rowsOf(sourceFiles().map(file => shapeOf(file, readFileSync(`${home}/${file}`, 'utf8')))),
}

function sourceFiles(): string[] {
  const files = globSync('{src,web,packs,bench}/**/*.{ts,tsx}', { cwd: home, exclude: ['**/dist/**', '**/*.test.*'] })
  return files.map(file => file.replaceAll('\\', '/')).sort()
}

/** The rows of the table, for any set of counted files. */
export function rowsOf(shapes: readonly FileShape[]): Row[] {
  return [...fileRows(shapes), ...functionRows(shapes), ...careRows(shapes), ...circleRows(shapes)]
}

function fileRows(shapes: readonly FileShape[]): Row[] {
  const lines = shapes.map(shape => shape.lines)
  const longest = shapes.toSorted((a, b) => b.lines - a.lines)[0]
  const long = shapes.filter(shape => shape.lines > 400)
  return [
    { name: 'files', value: shapes.length, unit: 'files' },
    { name: 'median file', value: quantileOf(lines, 0.5), unit: 'lines', ...goal(90) },
    { name: '95th percentile', value: quantileOf(lines, 0.95), unit: 'lines', ...goal(239) },
    { name: 'longest file', value: longest?.lines ?? 0, unit: 'lines', ...goal(400), ...where(longest?.file) },
    { name: 'files over 400 lines', value: share(long.length, shapes.length), unit: '%', ...goal(0) },
    { name: 'comments', value: share(sum(shapes, 'commentLines'), sum(shapes, 'nonBlank')), unit: '%' },
  ]
}

function functionRows(shapes: readonly FileShape[]): Row[] {
  const functions = shapes.flatMap(({ file, functions }) => functions.map(each => ({ file, ...each })))
  const longest = functions.toSorted((a, b) => b.lines - a.lines)[0]
  const long = functions.filter(({ lines }) => lines > 60)
  const place = longest && `${longest.file}:${longest.line}`
  return [
    { name: 'functions over 60 lines', value: share(long.length, functions.length), unit: '%', ...goal(0) },
    { name: 'longest function', value: longest?.lines ?? 0, unit: 'lines', ...goal(60), ...where(place) },
  ]
}

function careRows(shapes: readonly FileShape[]): Row[] {
  const exported = shapes.reduce((count, shape) => count + shape.exported.length, 0)
  const bare = shapes.flatMap(({ file, undocumented }) => undocumented.map(name => `${file} ${name}`))
  const thousands = sum(shapes, 'lines') / 1000
  const most = shapes.toSorted((a, b) => b.assertions - a.assertions)[0]?.file
  const documented = share(exported - bare.length, exported)
  return [
    { name: 'exports with a docstring', value: documented, unit: '%', ...goal(100), ...where(firstOf(bare)) },
    { name: '`any`', value: sum(shapes, 'anys') / thousands, unit: 'per 1,000 lines', ...goal(0) },
    { name: '`as`', value: sum(shapes, 'assertions') / thousands, unit: 'per 1,000 lines', ...goal(1), ...where(most) },
    { name: 'TODO', value: sum(shapes, 'todos'), unit: 'comments', ...goal(0) },
  ]
}

function circleRows(shapes: readonly FileShape[]): Row[] {
  const withTypes = filesInCircles(shapes, { countTypes: true })
  const values = filesInCircles(shapes, { countTypes: false })
  return [
    {
      name: 'in circles, types counted',
      value: withTypes.length,
      unit: 'files',
      ...goal(0),
      ...where(firstOf(withTypes)),
    },
    { name: 'in circles of values', value: values.length, unit: 'files', ...goal(0), ...where(firstOf(values)) },
  ]
}

const goal = (peer: number) => ({ peer, peerName: 'goal' })
const where = (place: string | undefined) => (place === undefined ? {} : { remark: place })
const firstOf = ([first, ...more]: readonly string[]) =>
  first === undefined || more.length === 0 ? first : `${first} and ${more.length} more`
const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole)

function sum(
  shapes: readonly FileShape[],
  key: 'lines' | 'nonBlank' | 'commentLines' | 'anys' | 'assertions' | 'todos',
) {
  return shapes.reduce((total, shape) => total + shape[key], 0)
}

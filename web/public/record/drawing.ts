/** The proof of an act, drawn: like a brook that others join until it is the river that the city sealed. */
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { type Branch, branchesOf } from './branches.ts'
import { grouped } from './month.ts'
import { proofWords as words } from './proof-words.ts'

/** What is drawn. Hashes are hexadecimal. */
export type Drawn = {
  readonly index: number
  readonly size: number
  readonly leaf: string
  readonly root: string
  /** Who signed: the log's name. */
  readonly origin: string
  readonly witnesses: number
}

/** The units of the drawing; on a phone one is a pixel. Large print has larger letters, and so higher rows. */
const width = 320
const middle = width / 2
const heights = { plain: { row: 24, box: 42 }, elder: { row: 32, box: 56 } } as const

/** Draws the way from the act to the signature, with words for those who hear the page. */
export function renderDrawing(drawn: Drawn, reader: Reader): Html {
  const { say } = reader
  const { row, box } = heights[reader.view]
  const branches = branchesOf(drawn.index, drawn.size)
  const top = box + row
  const bottom = top + Math.max(1, branches.length) * row
  const height = bottom + box + row * (drawn.witnesses > 0 ? 3.9 : 3)
  const heard = say(words['drawing.heard'], {
    steps: branches.length,
    others: grouped(drawn.size - 1),
    size: grouped(drawn.size),
    origin: drawn.origin,
  })
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label="${heard}">
${renderBox(1, 0, box, 'act', say(words['drawing.act']), short(drawn.leaf))}
${renderStream(box, top, 0, 1)}
${branches.map((branch, step) => renderJoin(branch, { step, steps: branches.length, at: top + step * row, row }))}
${branches.length === 0 && renderStream(top, bottom, 0, 1)}
${renderBox(2, bottom, box, 'root', say(words['drawing.root'], { size: grouped(drawn.size) }), short(drawn.root))}
${renderSeal(bottom + box, row, drawn, reader)}
</svg>`
}

/** A hash is known by its beginning; whole hashes stand in the table. */
export function short(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}…`
}

function renderBox(number: number, y: number, box: number, kind: string, name: string, hash: string): Html {
  return html`<g class="${kind}"><rect class="box" x="36" y="${y + 1}" width="${width - 72}" height="${box - 2}" rx="2"/>${renderNumber(number, 36, y + box / 2)}<text x="${middle}" y="${y + box * 0.42}" text-anchor="middle">${name}</text><text class="hash" x="${middle}" y="${y + box * 0.82}" text-anchor="middle">${hash}</text></g>\n`
}

/** The number under which the words beside the drawing tell of this place. */
function renderNumber(number: number, x: number, y: number): Html {
  return html`<g class="number"><circle cx="${x}" cy="${y}" r="11"/><text x="${x}" y="${y + 4.5}" text-anchor="middle">${number}</text></g>`
}

/** The stream from one height to another; it is wider the more acts it carries. */
function renderStream(from: number, to: number, step: number, steps: number): Html {
  return html`<path class="stream" d="M${middle} ${from}V${to}" stroke-width="${widthOf(step, steps)}"/>`
}

function widthOf(step: number, steps: number): string {
  return (1.5 + (5 * step) / Math.max(1, steps)).toFixed(1)
}

type Joining = { readonly step: number; readonly steps: number; readonly at: number; readonly row: number }

/** A branch flows in from its side; the triangle stands for the acts that it gathers. */
function renderJoin({ side, count }: Branch, { step, steps, at, row }: Joining): Html {
  const sign = side === 'left' ? -1 : 1
  const [from, to] = [at + row * 0.3, at + row]
  const x = middle + sign * 46
  const half = Math.min(row * 0.42, 2.5 + Math.log2(count) * 0.55)
  const far = x + sign * (6 + half)
  const anchor = side === 'left' ? 'end' : 'start'
  return html`${renderStream(at, to, step + 1, steps)}<g class="join"><path class="branch" d="M${x} ${from}C${middle + sign * 18} ${from} ${middle} ${from + 4} ${middle} ${to}"/><path class="gathers" d="M${x} ${from}L${far} ${(from - half).toFixed(1)}V${(from + half).toFixed(1)}Z"/><text x="${far + sign * 6}" y="${from + 4}" text-anchor="${anchor}">+ ${grouped(count)}</text></g>\n`
}

function renderSeal(y: number, row: number, { origin, witnesses }: Drawn, { say }: Reader): Html {
  const side = row * 0.9
  const sealed = y + row
  return html`<path class="stream" d="M${middle} ${y}V${sealed}" stroke-width="1.5"/>
<g class="seal"><rect x="${middle - side / 2}" y="${sealed}" width="${side}" height="${side}"/><path d="M${middle - side * 0.3} ${sealed + side / 2}h${side * 0.6}" stroke-width="2"/></g>${renderNumber(3, 36, sealed + side / 2)}
<text class="signed" x="${middle}" y="${sealed + side + row * 0.75}" text-anchor="middle">${origin}</text>
${witnesses > 0 && html`<text x="${middle}" y="${sealed + side + row * 1.6}" text-anchor="middle">${say(words['drawing.witnesses'], { count: witnesses })}</text>`}`
}

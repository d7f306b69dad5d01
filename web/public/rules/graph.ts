/** The graph of a rule set's decisions, drawn: what is asked at the bottom, what comes out of it at the top. */
import type { Definitions } from '../../../src/decision/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { rulesWords as words } from './words.ts'

/** A box of the drawing and what it needs. */
export type Node = {
  readonly id: string
  readonly name: string
  readonly kind: 'input' | 'decision' | 'knowledge'
  readonly needs: readonly string[]
}
type Placed = Node & { readonly x: number; readonly y: number; readonly width: number }

const box = { height: 34, gap: 14, row: 84, letter: 14, padding: 22 } as const
/** A row holds no more boxes than this; wider ones are laid in several rows. */
const mostInRow = 8

const idOf = (href: string): string => href.slice(href.lastIndexOf('#') + 1)

/** The elements of a model with what each needs. */
export function nodesOf({ inputs, decisions, knowledgeModels }: Definitions): readonly Node[] {
  return [
    ...inputs.map(({ id, name }) => ({ id, name, kind: 'input', needs: [] }) as const),
    ...knowledgeModels.map(
      ({ id, name, requiredKnowledge }) =>
        ({ id, name, kind: 'knowledge', needs: requiredKnowledge.map(idOf) }) as const,
    ),
    ...decisions.map(({ id, name, requiredInputs, requiredDecisions, requiredKnowledge }) => {
      const needs = [...requiredDecisions, ...requiredInputs, ...requiredKnowledge].map(idOf)
      return { id, name, kind: 'decision', needs } as const
    }),
  ]
}

/** Rows from the outcome down: each element stands below all that need it. A model in circles is refused when loaded. */
export function rowsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const depths = new Map(nodes.map(({ id }) => [id, 0]))
  for (let pass = 0; pass < nodes.length; pass++)
    for (const { id, needs } of nodes)
      for (const need of needs) depths.set(need, Math.max(depths.get(need) ?? 0, (depths.get(id) ?? 0) + 1))
  const deepest = Math.max(0, ...depths.values())
  const depthOf = ({ id, kind }: Node) => (kind === 'input' ? deepest : (depths.get(id) ?? 0))
  const rows = Array.from({ length: deepest + 1 }, (_, depth) => nodes.filter(node => depthOf(node) === depth))
  return rows.flatMap(row => chunksOf(row)).filter(row => row.length > 0)
}

function chunksOf(row: readonly Node[]): readonly (readonly Node[])[] {
  const rows = Math.ceil(row.length / mostInRow)
  const size = Math.ceil(row.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, at) => row.slice(at * size, (at + 1) * size))
}

/** The drawing, with the same in words for those who can't see it. */
export function renderGraph(definitions: Definitions, reader: Reader): Html {
  const nodes = nodesOf(definitions)
  const { placed, width, height } = layOut(rowsOf(nodes))
  const byId = new Map(placed.map(node => [node.id, node]))
  const edges = placed.flatMap(node => node.needs.flatMap(need => edgeTo(node, byId.get(need))))
  return html`<figure class="graph"><div class="scrolls" role="region" tabindex="0" aria-label="${reader.say(words['rules.graph'])}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${inWords(nodes, reader).join('; ')}">
${edges}${placed.map(drawBox)}</svg></div></figure>`
}

/** Each decision with what it rests on, as sentences. */
function inWords(nodes: readonly Node[], { say }: Reader): readonly string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return nodes
    .filter(({ needs }) => needs.length > 0)
    .map(({ name, needs }) => {
      const list = needs.map(need => names.get(need) ?? need).join(say(words['rules.and']))
      return say(words['rules.graphText'], { decision: name, needs: list })
    })
}

function layOut(rows: readonly (readonly Node[])[]): { placed: readonly Placed[]; width: number; height: number } {
  const widthOf = ({ name }: Node) => [...name].length * box.letter + box.padding
  const widths = rows.map(row => row.reduce((sum, node) => sum + widthOf(node) + box.gap, -box.gap))
  const width = Math.max(...widths, 120) + 4
  const placed = rows.flatMap((row, at) => {
    let x = (width - (widths[at] ?? 0)) / 2
    return row.map(node => {
      const own = { ...node, x, y: 2 + at * box.row, width: widthOf(node) }
      x += own.width + box.gap
      return own
    })
  })
  return { placed, width, height: (rows.length - 1) * box.row + box.height + 4 }
}

function drawBox({ name, kind, x, y, width }: Placed): Html {
  const radius = kind === 'input' ? box.height / 2 : 2
  return html`<g class="${kind}"><rect x="${x}" y="${y}" width="${width}" height="${box.height}" rx="${radius}"/><text x="${x + width / 2}" y="${y + 22}" text-anchor="middle" lang="zh-CN">${name}</text></g>`
}

/** A line from what is needed up to what needs it. */
function edgeTo(node: Placed, need: Placed | undefined): Html[] {
  if (need === undefined) return []
  const [fromX, fromY, toX, toY] = [need.x + need.width / 2, need.y, node.x + node.width / 2, node.y + box.height]
  const middle = (fromY + toY) / 2
  return [html`<path d="M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}"/>`]
}

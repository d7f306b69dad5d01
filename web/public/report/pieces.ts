/** A text cut where marks begin and end, so that marks which overlap or stand inside one another still make good HTML. */
import type { Stretch } from '../../../src/report/index.ts'

/** A stretch that is marked: `number` says which one it is, 1 for the first of its kind. */
export type Mark = Stretch & { readonly number: number }

/** A stretch over which nothing changes: the innermost mark of each kind that covers it. */
export type Piece<Kind extends string> = Stretch & Readonly<Record<Kind, number | undefined>>

/**
 * Cuts a stretch at every boundary of its marks. Pieces come in order, touch one another and cover the stretch; a mark
 * that reaches beyond it is cut off there. Where two of a kind overlap, the shorter one has the piece.
 *
 *     cut({ start: 0, end: 9 }, { number: [{ start: 2, end: 5, number: 1 }], promise: [{ start: 0, end: 7, number: 4 }] })
 *     → 0–2 promise 4 · 2–5 promise 4, number 1 · 5–7 promise 4 · 7–9
 */
export function cut<Kind extends string>(
  within: Stretch,
  layers: Readonly<Record<Kind, readonly Mark[]>>,
): Piece<Kind>[] {
  const kinds = Object.keys(layers) as Kind[] // The keys of a record of kinds are kinds.
  const sweeps = kinds.map(kind => ({ kind, innermostAt: innermostIn(layers[kind]) }))
  const inside = boundariesOf(kinds.flatMap(kind => layers[kind])).filter(at => at > within.start && at < within.end)
  const cuts = [within.start, ...inside, within.end]
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? within.end
    const marks = sweeps.map(({ kind, innermostAt }) => [kind, innermostAt(start)] as const)
    const piece = { start, end, ...Object.fromEntries(marks) } as Piece<Kind> // One entry for each kind, just made.
    return end > start ? [piece] : []
  })
}

/** Pieces in a row that have the same answer, gathered: what becomes one element. */
export function runsOf<P extends Stretch>(
  pieces: readonly P[],
  keyOf: (piece: P) => number | undefined,
): { readonly key: number | undefined; readonly pieces: readonly P[] }[] {
  const runs: { key: number | undefined; pieces: P[] }[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && last.key === keyOf(piece)) last.pieces.push(piece)
    else runs.push({ key: keyOf(piece), pieces: [piece] })
  }
  return runs
}

/**
 * Deals marks out to the stretches that they begin in: one list for each, in order of the text. Stretches are in order
 * and don't overlap; a mark that begins in none goes to the one before it.
 */
export function dealOut<M extends Stretch>(stretches: readonly Stretch[], marks: readonly M[]): M[][] {
  const dealt: M[][] = stretches.map(() => [])
  let at = 0
  for (const mark of marks.toSorted(inOrder)) {
    while (at + 1 < stretches.length && (stretches[at + 1]?.start ?? 0) <= mark.start) at++
    dealt[at]?.push(mark)
  }
  return dealt
}

const inOrder = (a: Stretch, b: Stretch) => a.start - b.start || b.end - a.end

function boundariesOf(marks: readonly Stretch[]): number[] {
  return [...new Set(marks.flatMap(mark => [mark.start, mark.end]))].sort((a, b) => a - b)
}

/** Answers which mark is innermost at a place. Places must be asked in order: the marks are walked through once. */
function innermostIn(marks: readonly Mark[]): (at: number) => number | undefined {
  const coming = marks.toSorted(inOrder)
  let next = 0
  let open: Mark[] = []
  return place => {
    for (let mark = coming[next]; mark !== undefined && mark.start <= place; mark = coming[++next]) open.push(mark)
    open = open.filter(mark => mark.end > place)
    return open.reduce<Mark | undefined>((inner, mark) => (isInside(mark, inner) ? mark : inner), undefined)?.number
  }
}

function isInside(mark: Mark, other: Mark | undefined): boolean {
  return other === undefined || mark.end - mark.start < other.end - other.start
}

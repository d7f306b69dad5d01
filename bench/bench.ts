/** What a bench is, and how the rows of one are printed. */

/** One figure, against a peer or a bound measured or set for the same thing. */
export type Row = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: number
  readonly peerName?: string
  /** Ours divided by the peer's; worked out where it is not given. */
  readonly ratio?: number
  /** Where the value was met, such as the longest file, or how far its runs spread. */
  readonly remark?: string
}

/** One file of bench/: what is measured and against what, and the measuring. */
export type Bench = {
  readonly title: string
  readonly note: string
  rows(): Promise<readonly Row[]>
}

/** The rows as `./yinuo bench --json` prints them: unrounded, null where there is no peer. */
export function recordsOf(rows: readonly Row[]) {
  return rows.map(row => {
    const { name, value, unit, peer = null } = row
    return { name, value, unit, peer, ratio: ratioOf(row) ?? null }
  })
}

/**
 * A Markdown table, columns that no row fills left out.
 *
 *     | what | value | unit | peer | ratio |
 *     | --- | ---: | --- | ---: | ---: |
 *     | second start | 1.21 | s | 3 (bound) | 0.40 |
 */
export function tableOf(rows: readonly Row[]): string {
  const used = columns.filter(column => rows.some(row => column.of(row) !== ''))
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    lineOf(used.map(column => column.head)),
    lineOf(used.map(column => (column.right ? '---:' : '---'))),
    ...rows.map(row => lineOf(used.map(column => column.of(row)))),
  ].join('\n')
}

type Column = { readonly head: string; readonly right: boolean; of(row: Row): string }

const columns: readonly Column[] = [
  { head: 'what', right: false, of: row => row.name },
  { head: 'value', right: true, of: row => figure(row.value) },
  { head: 'unit', right: false, of: row => row.unit },
  { head: 'peer', right: true, of: peerOf },
  { head: 'ratio', right: true, of: row => figureOrNone(ratioOf(row)) },
  { head: 'remark', right: false, of: row => row.remark ?? '' },
]

function peerOf({ peer, peerName }: Row): string {
  if (peer === undefined) return ''
  return peerName === undefined ? figure(peer) : `${figure(peer)} (${peerName})`
}

function ratioOf({ value, peer, ratio }: Row): number | undefined {
  if (ratio !== undefined || peer === undefined || peer === 0) return ratio
  return value / peer
}

const figureOrNone = (value: number | undefined) => (value === undefined ? '' : figure(value))

/** Three significant figures, whole from a hundred on, thousands set off. */
function figure(value: number): string {
  const digits = Math.abs(value) >= 100 || value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

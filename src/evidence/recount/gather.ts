/** The first pass over a log: what it says of itself, and what of that is not so. */
import type { Text, Values } from '../../kernel/words.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import { BoundBody, ClosedBody, DefinedBody, kinds, ReportedBody, ReportPublishedBody, UnboundBody } from '../kinds.ts'
import type { Binding, Definition } from '../model.ts'
import { say } from '../say.ts'
import { addToSeries, type Closing, openSeries, type SeriesTotal, untrue } from '../verify/complete.ts'
import { reportedKey } from '../verify/documents.ts'
import { recountWords as words } from './words.ts'

/** Something in the log that is not as it should be, with the act where it shows. */
export type RecountProblem = { readonly index: number; readonly act: string; readonly says: Text }

/** What the first pass finds. Owned by one call of `gather` until it returns. */
export type Gathered = {
  acts: number
  asOf: string
  readonly ids: Set<string>
  readonly kinds: Map<string, number>
  readonly series: Map<string, SeriesTotal>
  readonly closings: Map<string, Closing>
  /** The definition of each indicator that stands last, and all by the act that made them. */
  readonly definitions: Map<string, Definition>
  readonly definedBy: Map<string, Definition>
  /** By measure: the binding that stands last. */
  readonly bindings: Map<string, { readonly binding: Binding; readonly act: string; readonly index: number }>
  readonly reported: Map<string, ReportedBody>
  /** The hash of each edition's text. */
  readonly texts: Map<string, string>
  readonly problems: RecountProblem[]
}

/** More problems than this say nothing new. */
const mostProblems = 100

/** Goes through a log once. */
export async function gather(acts: AsyncIterable<readonly PlacedEntry[]>): Promise<Gathered> {
  const gathered: Gathered = {
    ...{ acts: 0, asOf: '', ids: new Set(), kinds: new Map(), series: new Map(), closings: new Map() },
    ...{ definitions: new Map(), definedBy: new Map(), bindings: new Map(), reported: new Map(), texts: new Map() },
    problems: [],
  }
  for await (const chunk of acts) for (const act of chunk) take(gathered, act)
  checkTexts(gathered)
  gathered.ids.clear()
  return gathered
}

function take(gathered: Gathered, act: PlacedEntry): void {
  const { entry } = act
  gathered.acts += 1
  const day = entry.at.slice(0, 10)
  if (day > gathered.asOf) gathered.asOf = day
  if (gathered.ids.has(entry.act)) note(gathered, act, words['recount.twice'])
  gathered.ids.add(entry.act)
  gathered.kinds.set(entry.kind, (gathered.kinds.get(entry.kind) ?? 0) + 1)
  count(gathered, act)
  const read = Object.hasOwn(readers, entry.kind) ? readers[entry.kind] : undefined
  if (read?.(gathered, act) === false) note(gathered, act, words['recount.body'], { kind: entry.kind })
}

function count(gathered: Gathered, act: PlacedEntry): void {
  const { series } = act.entry
  const total = gathered.series.get(series) ?? openSeries(series)
  gathered.series.set(series, total)
  const hadGap = total.gap !== undefined
  addToSeries(total, act)
  if (!hadGap && total.gap !== undefined)
    note(gathered, act, words['recount.gap'], { series, number: total.gap.number, found: act.entry.number })
  const closing = gathered.closings.get(series)
  if (closing !== undefined) note(gathered, act, words['recount.after'], { series, closing: closing.act })
}

/** What acts of some kinds say; false where a body is not as its kind has it. */
const readers: Readonly<Record<string, (gathered: Gathered, act: PlacedEntry) => boolean>> = {
  [kinds.defined]: (gathered, { entry }) => {
    const body = DefinedBody.safeParse(entry.body).data
    if (body === undefined) return false
    gathered.definitions.set(body.definition.id, body.definition)
    gathered.definedBy.set(entry.act, body.definition)
    return true
  },
  [kinds.bound]: (gathered, { entry, index }) => {
    const binding = BoundBody.safeParse(entry.body).data
    if (binding === undefined) return false
    const { report, edition, number } = binding.measure
    gathered.bindings.set(`${report}.${edition}.${number}`, { binding, act: entry.act, index })
    return true
  },
  [kinds.unbound]: (gathered, { entry }) => {
    const body = UnboundBody.safeParse(entry.body).data
    if (body === undefined) return false
    gathered.bindings.delete(body.measure)
    return true
  },
  [kinds.reported]: (gathered, { entry }) => {
    const body = ReportedBody.safeParse(entry.body).data
    if (body === undefined) return false
    gathered.reported.set(reportedKey(body), body)
    return true
  },
  [kinds.published]: (gathered, { entry }) => {
    const body = ReportPublishedBody.safeParse(entry.body).data
    if (body === undefined) return false
    gathered.texts.set(`${body.report}.${body.edition}`, body.textSha256)
    return true
  },
  [kinds.closed]: close,
}

function close(gathered: Gathered, act: PlacedEntry): boolean {
  const body = ClosedBody.safeParse(act.entry.body).data
  if (body === undefined) return false
  const { series } = body
  if (gathered.closings.has(series)) note(gathered, act, words['recount.again'], { series })
  const closing = { ...body, act: act.entry.act, index: act.index }
  const wrong = untrue(closing, gathered.series.get(series) ?? openSeries(series))
  if (wrong !== undefined) note(gathered, act, words['recount.untrue'], { series, ...wrong })
  gathered.closings.set(series, closing)
  return true
}

function checkTexts(gathered: Gathered): void {
  for (const { binding, act, index } of gathered.bindings.values()) {
    const { report, edition, number, textSha256 } = binding.measure
    if (gathered.texts.get(`${report}.${edition}`) === textSha256) continue
    const says = say(words['recount.text'], { measure: `${report}.${edition}.${number}` })
    if (gathered.problems.length < mostProblems) gathered.problems.push({ index, act, says })
  }
}

function note(gathered: Gathered, { entry, index }: PlacedEntry, text: Text, values: Values = {}): void {
  if (gathered.problems.length < mostProblems)
    gathered.problems.push({ index, act: entry.act, says: say(text, { ...values, act: entry.act, index }) })
}

/** What the number rests on beside the acts that are counted: the report, the binding, the definitions. */
import type { z } from 'zod'
import { fromUtf8, type PlacedEntry, sha256, toHex } from '../../proof/index.ts'
import type { Bundle } from '../bundle/open.ts'
import { fits } from '../claim/fits.ts'
import { BoundBody, DefinedBody, kinds, ReportPublishedBody } from '../kinds.ts'
import type { Binding, Definition } from '../model.ts'
import { type Check, checking } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/** The acts of a bundle by what they are looked up by. */
export type Acts = {
  readonly all: readonly PlacedEntry[]
  readonly byId: ReadonlyMap<string, PlacedEntry>
  readonly byKind: ReadonlyMap<string, readonly PlacedEntry[]>
}

/** Indexes the acts. */
export function indexed(all: readonly PlacedEntry[]): Acts {
  return { all, byId: new Map(all.map(act => [act.entry.act, act])), byKind: Map.groupBy(all, act => act.entry.kind) }
}

/** More definitions than any number rests on. */
const mostDefinitions = 500

/** What was found: the checks, and the binding and definitions where they are there. */
export type Basis = {
  readonly checks: readonly Check[]
  readonly binding: Binding | undefined
  /** The definition that is meant, by id. */
  readonly definitions: ReadonlyMap<string, Definition>
}

/** Finds the binding that the manifest points at, and what it points at in turn. */
export function findBasis(bundle: Bundle, acts: Acts): Basis {
  const { check, binding } = findBinding(bundle, acts)
  if (binding === undefined) return { checks: [check], binding, definitions: new Map() }
  const { check: defined, definitions } = findDefinitions(binding, acts)
  return { checks: [checkReport(bundle, binding, acts), check, defined], binding, definitions }
}

function findBinding({ manifest }: Bundle, acts: Acts): { check: Check; binding: Binding | undefined } {
  const { passed, failed } = checking('binding')
  const act = acts.byId.get(manifest.binding)
  const none = (check: Check) => ({ check, binding: undefined })
  if (act === undefined) return none(failed(words['binding.missing'], { act: manifest.binding }))
  const values = { act: act.entry.act, index: act.index }
  if (act.entry.kind !== kinds.bound) return none(failed(words['binding.kind'], { ...values, kind: act.entry.kind }))
  const body = BoundBody.safeParse(act.entry.body)
  if (!body.success) return none(failed(words['body.malformed'], { ...values, field: fieldOf(body.error) }))
  const binding = body.data
  const { measure, indicator, period } = binding
  const named = `${measure.report}.${measure.edition}.${measure.number}`
  if (manifest.measure !== named || manifest.quote !== measure.quote)
    return {
      check: failed(words['binding.manifest'], {
        said: `${manifest.measure} ${manifest.quote}`,
        bound: `${named} ${measure.quote}`,
      }),
      binding,
    }
  return { check: passed(words['binding.right'], { ...values, quote: measure.quote, indicator, period }), binding }
}

/** The bound indicator's definition is the one that the binding names; of others the last one in the bundle. */
function findDefinitions(binding: Binding, acts: Acts): { check: Check; definitions: Map<string, Definition> } {
  const { passed, failed } = checking('definition')
  const definitions = new Map<string, Definition>()
  const defining = acts.byKind.get(kinds.defined) ?? []
  if (defining.length > mostDefinitions)
    return { check: failed(words['definition.many'], { count: defining.length, limit: mostDefinitions }), definitions }
  for (const { entry, index } of defining) {
    const body = DefinedBody.safeParse(entry.body)
    if (!body.success)
      return {
        check: failed(words['body.malformed'], { act: entry.act, index, field: fieldOf(body.error) }),
        definitions,
      }
    const { definition } = body.data
    if (definition.id !== binding.indicator || entry.act === binding.definition)
      definitions.set(definition.id, definition)
  }
  const definition = definitions.get(binding.indicator)
  const act = acts.byId.get(binding.definition)
  if (act === undefined || definition === undefined)
    return {
      check: failed(words['definition.missing'], { act: binding.definition, indicator: binding.indicator }),
      definitions,
    }
  const why = fits(binding, definition)
  if (why !== undefined) return { check: failed(words['definition.unfit'], { because: why }), definitions }
  const values = { act: act.entry.act, index: act.index, name: definition.name, says: definition.says }
  return { check: passed(words['definition.right'], values), definitions }
}

function checkReport({ report }: Bundle, { measure }: Binding, acts: Acts): Check {
  const { passed, failed } = checking('report')
  const hash = toHex(sha256(report))
  if (hash !== measure.textSha256) return failed(words['report.hash'], { hash, expected: measure.textSha256 })
  const published = (acts.byKind.get(kinds.published) ?? [])
    .map(({ entry, index }) => ({ act: entry.act, index, body: ReportPublishedBody.safeParse(entry.body).data }))
    .find(({ body }) => body?.report === measure.report && body.edition === measure.edition)
  if (published?.body === undefined)
    return failed(words['report.unpublished'], { report: measure.report, edition: measure.edition })
  const { act, index, body } = published
  if (body.textSha256 !== hash) return failed(words['report.other'], { act, index })
  const text = fromUtf8(report)
  const found = text?.slice(measure.start, measure.end) ?? ''
  if (found !== measure.quote)
    return failed(words['report.quote'], { start: measure.start, end: measure.end, found, quote: measure.quote })
  return passed(words['report.right'], { title: body.title, act, index, start: measure.start })
}

/** The first field that is not as it should be. */
export function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? ''
}

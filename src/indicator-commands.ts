/**
 * What commands do with indicators and evidence on an open city; each outcome is plain JSON. What a command changed is
 * settled when it is done, whether the site runs or not.
 */
import { z } from 'zod'
import type { City } from './city.ts'
import {
  bind,
  bindingOf,
  buildBundle,
  define,
  indicatorProblems,
  listIndicators,
  type MeasureKey,
  measureIdOf,
  parseMeasureId,
  proposeBindings,
  reportValue,
  settle,
  standingsOf,
  unbind,
} from './indicator/index.ts'
import { Problem } from './kernel/problem.ts'
import { measureSourceOf } from './ledger/index.ts'
import type { Actor } from './record/index.ts'

/** Who sits at the terminal acts for a department; the record names no person. */
const who = (department: string): Actor => ({ role: 'operator', department })

/** A bundle, for the command to write where it was told. */
export const EvidenceInput = z.object({ measure: z.string() })
/** @throws Problem measure-unknown, binding-unknown, evidence-not-ready */
export async function evidenceOf(city: City, { measure }: z.infer<typeof EvidenceInput>) {
  const { record, publication, database, packers } = city
  const bundle = await buildBundle(
    {
      ...{ db: database.db, measures: measureSourceOf(database.db), vkey: record.vkey },
      newestWitnessed: publication.newestWitnessed,
      pack: packers.run,
    },
    keyOf(measure),
  )
  return { base64: Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength).toString('base64') }
}

/** Every number of the newest editions, with its state and by which method it is obtained. */
export async function listMeasures({ database: { db } }: City) {
  const measures = measureSourceOf(db)
  const all = []
  for (const { report, edition } of await measures.current()) {
    const standings = await standingsOf(db, report, edition)
    for (const { ref } of await measures.measures(report, edition)) {
      const standing = standings.get(ref.number)
      all.push({
        ...{ id: measureIdOf({ report, edition, number: ref.number }), quote: ref.quote },
        ...{ state: standing?.standing ?? 'untracked', method: standing?.method ?? methodOf(standing?.definition) },
      })
    }
  }
  return all
}

const methods = { acts: 'acts', formula: 'formula', report: 'reported' } as const

const methodOf = (definition: { readonly method: { readonly by: keyof typeof methods } } | undefined) =>
  definition === undefined ? null : methods[definition.method.by]

/** Every indicator with its newest value. */
export async function listDefined({ database: { db }, clock }: City) {
  const all = await listIndicators(db, { today: clock.today() })
  return all.map(({ definition: { id, name, unit, department, method }, version, latest, numbers }) => ({
    ...{ id, name, unit, department, method: methods[method.by], version, numbers },
    latest: latest === undefined ? null : { period: latest.period, value: latest.value },
  }))
}

/** Definitions of a file: a pack's, a list, or one alone. */
export const DefineInput = z.object({
  file: z.string(),
  definitions: z.array(z.unknown()),
  department: z.string(),
  because: z.string().optional(),
})
/** @throws Problem definition-invalid, reason-missing, binding-unfit */
export async function defineAll({ database: { db }, record, clock }: City, asked: z.infer<typeof DefineInput>) {
  const { definitions, department, because, file } = asked
  const made = await db
    .transaction()
    .execute(trx => define(record, trx, who(department), definitions, { because, file }))
  await settle(db, { clock })
  return made.map(({ definition: { id }, version, act }) => ({ id, version, act }))
}

/** A value with its document. */
export const ReportInput = z.object({
  ...{ indicator: z.string(), period: z.string(), value: z.number(), department: z.string() },
  district: z.string().optional(),
  because: z.string().optional(),
  document: z.object({ name: z.string(), base64: z.base64() }),
})
/** @throws Problem indicator-unknown, not-reported, report-invalid, reason-missing */
export async function reportOne({ database: { db }, record, clock }: City, asked: z.infer<typeof ReportInput>) {
  const { document, department, because: reason, ...value } = asked
  const handed = { ...value, reason, document: { name: document.name, bytes: Buffer.from(document.base64, 'base64') } }
  const act = await db.transaction().execute(trx => reportValue(record, trx, who(department), handed))
  await settle(db, { clock })
  return { act: act ?? null }
}

/** What a number is to be bound to. */
export const BindInput = z.object({
  ...{ measure: z.string(), indicator: z.string(), period: z.string(), department: z.string() },
  ...{ base: z.string().optional(), district: z.string().optional(), quote: z.string().optional() },
  transform: z.enum(['level', 'percent', 'points', 'multiple', 'fraction']),
})
/** @throws Problem measure-unknown, indicator-unknown, binding-unfit */
export async function bindOne({ database: { db }, record, clock }: City, asked: z.infer<typeof BindInput>) {
  const { measure, department, ...wish } = asked
  const binding = await bindingOf(db, measureSourceOf(db), keyOf(measure), wish)
  const act = await db.transaction().execute(trx => bind(record, trx, who(department), binding))
  await settle(db, { clock })
  return { act }
}

/** Whose binding is to end, and why. */
export const UnbindInput = z.object({ measure: z.string(), department: z.string(), because: z.string().min(1) })
/** @throws Problem measure-unknown, binding-unknown */
export async function unbindOne({ database: { db }, record, clock }: City, asked: z.infer<typeof UnbindInput>) {
  const { measure, department, because } = asked
  const key = { ...keyOf(measure), because }
  const act = await db.transaction().execute(trx => unbind(record, trx, who(department), key))
  await settle(db, { clock })
  return { act }
}

/** For which report bindings are to be proposed; without one the newest. */
export const ProposeInput = z.object({ report: z.string().optional() })
/** What the numbers of a report that are bound to nothing could be bound to. */
export async function proposeAll({ database: { db }, clock }: City, { report }: z.infer<typeof ProposeInput>) {
  const measures = measureSourceOf(db)
  const edition = (await measures.current()).find(one => report === undefined || one.report === report)
  if (edition === undefined)
    throw new Problem(indicatorProblems['report-unknown'], { report: report ?? '–', edition: 1 })
  const bound = await standingsOf(db, edition.report, edition.edition)
  const all = await measures.measures(edition.report, edition.edition)
  const open = all.filter(({ ref }) => !bound.has(ref.number))
  const definitions = (await listIndicators(db, { today: clock.today() })).map(({ definition }) => definition)
  return proposeBindings(open, definitions).map(({ number, ...proposal }) => ({
    id: measureIdOf({ ...edition, number }),
    ...proposal,
  }))
}

function keyOf(id: string): MeasureKey {
  const key = parseMeasureId(id)
  if (key === undefined) throw new Problem(indicatorProblems['measure-unknown'], { measure: id })
  return key
}

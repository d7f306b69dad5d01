/** Binds numbers of reports to indicators: a person or a pack says what a number means, as an act. */
import { isDeepStrictEqual } from 'node:util'
import { Binding, fits } from '../evidence/index.ts'
import type { Db, Trx } from '../kernel/database.ts'
import { fieldErrorsOf } from '../kernel/fields.ts'
import { Problem } from '../kernel/problem.ts'
import type { Text } from '../kernel/words.ts'
import type { ActId, Actor, OfficialRecord } from '../record/index.ts'
import { indicatorActs } from './acts.ts'
import { type DefinedIndicator, type MeasureKey, type MeasureSource, measureIdOf, type SourceMeasure } from './model.ts'
import { momentOf } from './moment.ts'
import { indicatorProblems } from './problems.ts'
import { endBinding, findBinding, saveBinding } from './store/bindings.ts'
import { listVersions, lockDefinitions } from './store/definitions.ts'

/** What somebody says that a number means. */
export type BindingWish = {
  readonly indicator: string
  readonly period: string
  readonly base?: string | undefined
  readonly district?: string | undefined
  readonly transform: Binding['transform']
}

/**
 * The binding that a wish comes to, with the sentence's claim and the newest definition. `quote`, where it is given,
 * must be the number's own: whoever counted the numbers may have had another edition before them.
 *
 * @throws Problem measure-unknown, indicator-unknown, binding-unfit
 */
export async function bindingOf(
  db: Db,
  measures: MeasureSource,
  key: MeasureKey,
  { quote, ...wish }: BindingWish & { readonly quote?: string | undefined },
): Promise<Binding> {
  const measure = await measures.measure(key.report, key.edition, key.number)
  if (measure === undefined) throw new Problem(indicatorProblems['measure-unknown'], { measure: measureIdOf(key) })
  const defined = (await listVersions(db, wish.indicator)).at(-1)
  if (defined === undefined) throw new Problem(indicatorProblems['indicator-unknown'], { indicator: wish.indicator })
  if (quote !== undefined && quote !== measure.ref.quote) {
    const why = { zh: `该序号处写的是“${measure.ref.quote}”`, en: `its place reads “${measure.ref.quote}”` }
    throw unfit(quote, wish.indicator, why)
  }
  return checkedBinding(measure, defined, wish)
}

/** The binding of a number to a definition. @throws Problem binding-unfit */
export function checkedBinding(measure: SourceMeasure, defined: DefinedIndicator, wish: BindingWish): Binding {
  const { ref, claim } = measure
  const wanted = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
  const parsed = Binding.safeParse({ measure: ref, claim, definition: defined.act, ...wanted }, { reportInput: true })
  if (!parsed.success) {
    const [first] = fieldErrorsOf(parsed.error.issues)
    const said = `${first?.field}: “${String(first?.value)}”`
    const why = { zh: `${said} 无效`, en: `${said} is not valid` }
    throw unfit(ref.quote, wish.indicator, why)
  }
  refuseUnfit(parsed.data, defined)
  return parsed.data
}

/**
 * Binds a number. An earlier binding of it is superseded; the same again changes nothing, by whoever and at the same
 * moment too.
 *
 * @returns the act that binds it
 * @throws Problem indicator-unknown, binding-unfit
 */
export async function bind(record: OfficialRecord, trx: Trx, who: Actor, binding: Binding): Promise<ActId> {
  // Whoever binds the same number or defines its indicator meanwhile is done first.
  await lockDefinitions(trx)
  const defined = (await listVersions(trx, binding.indicator)).at(-1)
  if (defined === undefined) throw new Problem(indicatorProblems['indicator-unknown'], { indicator: binding.indicator })
  if (defined.act !== binding.definition) throw unfit(binding.measure.quote, binding.indicator, redefined)
  refuseUnfit(binding, defined)
  const earlier = await findBinding(trx, binding.measure)
  if (earlier !== undefined) {
    const { act, ...kept } = earlier
    if (isDeepStrictEqual(kept, binding)) return act as ActId // Written by saveBinding from an act's id.
  }
  return recordBinding(record, trx, who, binding, { earlier: earlier?.act })
}

/** Records a binding that was checked, in the place of an earlier one. */
export async function recordBinding(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  binding: Binding,
  { earlier, synthetic }: { readonly earlier?: string | undefined; readonly synthetic?: boolean | undefined },
): Promise<ActId> {
  const act = await record.act(trx, who, indicatorActs.bound, {
    subject: subjectOf(binding.measure),
    ...(binding.district === undefined ? {} : { district: binding.district }),
    body: binding,
    ...(synthetic === true ? { synthetic } : {}),
    ...(earlier === undefined ? {} : { links: [{ as: 'supersedes', act: earlier } as const] }),
  })
  const at = momentOf(act)
  if (earlier !== undefined) await endBinding(trx, binding.measure, at)
  await saveBinding(trx, { ...binding, act }, at)
  return act
}

/**
 * Ends a number's binding: it is tracked no longer, and the record says why.
 *
 * @throws Problem binding-unknown
 */
export async function unbind(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  { because, ...key }: MeasureKey & { readonly because: string },
): Promise<ActId> {
  await lockDefinitions(trx)
  const earlier = await findBinding(trx, key)
  const measure = measureIdOf(key)
  if (earlier === undefined) throw new Problem(indicatorProblems['binding-unknown'], { measure })
  const act = await record.act(trx, who, indicatorActs.unbound, {
    subject: subjectOf(key),
    body: { measure, indicator: earlier.indicator, reason: because },
    links: [{ as: 'withdraws', act: earlier.act }],
  })
  await endBinding(trx, key, momentOf(act))
  return act
}

const redefined: Text = { zh: '指标定义已经改变', en: 'the indicator was defined anew since' }

/** What the acts about a number are about. */
function subjectOf(key: MeasureKey): string {
  return `measure/${measureIdOf(key)}`
}

function refuseUnfit(binding: Binding, { definition }: DefinedIndicator): void {
  const why = fits(binding, definition)
  if (why !== undefined) throw unfit(binding.measure.quote, definition.id, why)
}

/** Why a number can’t be bound. The reason stands within a sentence: it ends without a full stop of its own. */
export function unfit(quote: string, indicator: string, reason: Text): Problem {
  const why = { zh: reason.zh.replace(/。$/u, ''), en: reason.en.replace(/\.$/u, '') }
  return new Problem(indicatorProblems['binding-unfit'], { quote, indicator, why })
}

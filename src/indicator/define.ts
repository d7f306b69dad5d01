/** Defines indicators, or changes how they are defined: each definition is an act. */
import { isDeepStrictEqual } from 'node:util'
import { type Binding, checkDefinitions, Definition, fits } from '../evidence/index.ts'
import type { Trx } from '../kernel/database.ts'
import { fieldErrorsOf } from '../kernel/fields.ts'
import { type FieldError, Problem } from '../kernel/problem.ts'
import type { Actor, OfficialRecord } from '../record/index.ts'
import { indicatorActs } from './acts.ts'
import { recordBinding, unfit } from './bind.ts'
import { type DefinedIndicator, measureIdOf } from './model.ts'
import { momentOf } from './moment.ts'
import { indicatorProblems } from './problems.ts'
import { listBindingsTo } from './store/bindings.ts'
import { listDefinitions, lockDefinitions, saveDefinitions } from './store/definitions.ts'

/**
 * Defines indicators together, so that formulas may name one another. One that stands defined so already is left as it
 * is; one that is defined otherwise gets its next version, which needs `because`, and the numbers bound to it are bound
 * anew by acts of their own. All of it happens, or nothing.
 *
 * @returns the versions that were made
 * @throws Problem definition-invalid, reason-missing, binding-unfit
 */
export async function define(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  given: readonly unknown[],
  { because, file = 'definitions' }: { readonly because?: string | undefined; readonly file?: string } = {},
): Promise<DefinedIndicator[]> {
  const definitions = given.map((one, at) => parseDefinition(one, at, file))
  await lockDefinitions(trx)
  const known = new Map((await listDefinitions(trx)).map(one => [one.definition.id, one]))
  refuseUnsound(definitions, [...known.values()], file)
  const made: DefinedIndicator[] = []
  for (const definition of definitions) {
    const earlier = known.get(definition.id)
    if (earlier !== undefined && isSame(earlier.definition, definition)) continue
    if (earlier !== undefined && (because === undefined || because.trim() === ''))
      throw new Problem(indicatorProblems['reason-missing'], { subject: `${definition.id} v${earlier.version}` })
    made.push(
      await recordDefinition(record, trx, who, {
        definition,
        earlier,
        because: earlier === undefined ? undefined : because,
      }),
    )
  }
  await saveDefinitions(trx, made)
  for (const defined of made) if (defined.version > 1) await bindAnew(record, trx, who, defined)
  return made
}

async function recordDefinition(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  {
    definition,
    earlier,
    because,
  }: { definition: Definition; earlier: DefinedIndicator | undefined; because: string | undefined },
): Promise<DefinedIndicator> {
  const act = await record.act(trx, who, indicatorActs.defined, {
    subject: `indicator/${definition.id}`,
    body: { definition, ...(because === undefined ? {} : { reason: because }) },
    ...(earlier === undefined ? {} : { links: [{ as: 'supersedes', act: earlier.act } as const] }),
  })
  const version = (earlier?.version ?? 0) + 1
  return { definition, version, act, definedAt: momentOf(act), reason: because ?? null }
}

/** A changed definition may no longer fit what is bound to it: then it is refused, and nothing is changed. */
async function bindAnew(record: OfficialRecord, trx: Trx, who: Actor, defined: DefinedIndicator): Promise<void> {
  for (const { act: earlier, ...kept } of await listBindingsTo(trx, defined.definition.id)) {
    const binding: Binding = { ...kept, definition: defined.act }
    const why = fits(binding, defined.definition)
    if (why !== undefined) throw unfit(`${measureIdOf(kept.measure)} ${kept.measure.quote}`, kept.indicator, why)
    await recordBinding(record, trx, who, binding, { earlier })
  }
}

/** Both went through the schema: what it fills in stands in both. */
const isSame = (one: Definition, other: Definition) => isDeepStrictEqual(one, other)

function parseDefinition(given: unknown, at: number, file: string): Definition {
  const parsed = Definition.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  throw invalid(
    fieldErrorsOf(parsed.error.issues).map(error => ({ ...error, field: `${at}.${error.field}` })),
    file,
  )
}

/** Duplicates, unknown references, cycles and impossible methods, among the given ones and those that stay. */
function refuseUnsound(given: readonly Definition[], known: readonly DefinedIndicator[], file: string): void {
  const ids = new Set(given.map(({ id }) => id))
  const staying = known.map(({ definition }) => definition).filter(({ id }) => !ids.has(id))
  const errors = checkDefinitions([...given, ...staying])
  if (errors.length > 0) throw invalid(errors, file)
}

function invalid(errors: readonly FieldError[], file: string): Problem {
  const [first] = errors
  return new Problem(
    indicatorProblems['definition-invalid'],
    {
      ...{ file, count: errors.length, field: first?.field ?? '', value: shown(first?.value) },
      expected: first?.expected ?? { zh: '有效的定义', en: 'a sound definition' },
    },
    errors,
  )
}

const shown = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))

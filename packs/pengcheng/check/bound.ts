/** The report's numbers with what the pack binds them to. */
import { readFile } from 'node:fs/promises'
import { Binding, type Definition, stepOf } from '../../../src/evidence/index.ts'
import { type IndicatorPack, loadIndicatorPack } from '../../../src/indicator/index.ts'
import { type Reading, readReport } from '../../../src/report/index.ts'

/** A number of the report, bound. */
export type Bound = { readonly number: number; readonly binding: Binding; readonly definition: Definition }

/** The pack, the report as the program reads it, and each number with its binding. */
export type CheckedPack = {
  readonly pack: IndicatorPack
  readonly reading: Reading
  readonly bound: readonly Bound[]
}

/** Loads the pack in a folder. @throws where a binding names a number or an indicator that is not there */
export async function loadBound(folder: string): Promise<CheckedPack> {
  const pack = await loadIndicatorPack(folder)
  const file = pack.bindings?.report ?? ''
  const reading = readReport(await readFile(`${folder}/${file}`, 'utf8'))
  const byId = new Map(pack.definitions.map(definition => [definition.id, definition]))
  const bound = (pack.bindings?.bindings ?? []).map(({ number, quote, ...wish }) => {
    const measure = reading.measures[number - 1]
    const definition = byId.get(wish.indicator)
    if (measure === undefined || definition === undefined) throw new Error(`number ${number} has no place`)
    const { start, end, value, valueMax = null, unit, comparator, change, role } = measure
    const ref = { report: 'report', edition: 1, number, textSha256: '0'.repeat(64), start, end, quote }
    const claim = { value, valueMax, unit, comparator, change, role, step: stepOf(quote, value) }
    return { number, definition, binding: Binding.parse({ measure: ref, claim, definition: 'act', ...wish }) }
  })
  return { pack, reading, bound }
}

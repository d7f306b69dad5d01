/** What can be said of one bound number: pure, from the values as they are kept. */
import {
  type Binding,
  boundsOf,
  type Definition,
  judge,
  project,
  transformed,
  whyText,
  yearBefore,
} from '../../evidence/index.ts'
import type { Text } from '../../kernel/words.ts'
import type { MeasureStanding, Point } from '../model.ts'
import { indicatorWords as words } from '../words.ts'
import { figureOfPoint } from './figure-of-point.ts'
import type { Grounds } from './grounds.ts'
import { notesOn } from './notes.ts'
import { pathInput } from './path.ts'

/** A standing without the definition and the binding, which are kept elsewhere. */
export type Judged = Omit<MeasureStanding, 'definition' | 'binding'>

const methods = { acts: 'acts', formula: 'formula', report: 'reported' } as const

/** The period that a binding compares with; undefined where it states a level. */
export function baseOf({ period, base, transform }: Binding): string | undefined {
  return transform === 'level' || transform === 'fraction' ? undefined : (base ?? yearBefore(period))
}

/** Judges a bound number: a result by its sentence, a target by where it leads. */
export function judgeNumber(grounds: Grounds): Judged {
  const { binding, defined, values, today } = grounds
  const { definition } = defined
  const level = values(binding.period)
  const base = baseOf(binding)
  const known = { number: binding.measure.number, method: methods[definition.method.by] }
  if (level === undefined) return { ...known, standing: 'bound', why: words['why.settling'] }
  const before = base === undefined ? undefined : values(base)
  const figure = transformed(binding, definition, figureOfPoint(level), figureOfPoint(before))
  const notes = notesOn(grounds, level)
  const about = {
    ...{ ...known, acts: level.acts },
    ...(level.value === null ? {} : { level: level.value }),
    ...(level.provisional ? { asOf: today } : {}),
    ...(notes.length === 0 ? {} : { notes }),
  }
  if (figure.kind === 'none') return { ...about, standing: 'uncomputable', why: whyText[figure.why] }
  const judged = { ...about, figure: figure.value }
  if (binding.claim.role === 'target') {
    const path = project(pathInput(binding, definition, { has: figure.value, today, values }))
    return { ...judged, standing: path.standing, path }
  }
  const why = tooEarly(binding, definition, { level, before, today })
  if (why !== undefined) return { ...judged, standing: 'bound', why }
  const { agrees, differsBy } = judge(binding.claim, figure.value, binding.measure.quote)
  return agrees ? { ...judged, standing: 'agrees' } : { ...judged, standing: 'differs', differsBy }
}

/**
 * Why a result can't be judged yet: its acts may still grow. A level that stands at this moment can be judged in a
 * period that runs; what comes together in it can't.
 */
function tooEarly(
  { period }: Binding,
  { method, aggregation }: Definition,
  { level, before, today }: { readonly level: Point; readonly before: Point | undefined; readonly today: string },
): Text | undefined {
  const isOver = boundsOf(period).until <= today
  if (!isOver) return aggregation === 'flow' ? words['why.running'] : undefined
  const isOpen = level.provisional || before?.provisional === true
  return isOpen && method.by !== 'report' ? words['why.open'] : undefined
}

/** Proposes which indicator a number of a report speaks of; a person or a pack confirms it. */
import type { Binding, Claim, Definition } from '../../evidence/index.ts'
import { fits } from '../../evidence/index.ts'
import type { SourceMeasure } from '../model.ts'
import { coverage, likeness } from './names.ts'

/** One way in which a number could be bound. */
export type Candidate = {
  readonly indicator: string
  readonly transform: Binding['transform']
  readonly period: string
  /** From 0 to 1: how much of the name, the sentence and the unit speaks for it. */
  readonly score: number
}

/** What is proposed for a number: the best first; none where nothing comes near. */
export type Proposal = { readonly number: number; readonly quote: string; readonly candidates: readonly Candidate[] }

/** What scores less is no proposal. */
const least = 0.3

/** How many candidates a number gets. */
const most = 4

/**
 * Proposes bindings by name, synonyms, unit and the way the number changes. A number that no indicator fits gets none.
 * Names are compared by their characters: a proposal is a guess, and says how good a one. The value itself is not
 * looked at: an indicator is not right because it comes to what the report says.
 */
export function proposeBindings(
  measures: readonly SourceMeasure[],
  definitions: readonly Definition[],
): readonly Proposal[] {
  return measures.map(measure => ({
    ...{ number: measure.ref.number, quote: measure.ref.quote },
    candidates: definitions
      .flatMap(definition => candidateOf(measure, definition))
      .filter(({ score }) => score >= least)
      .sort((one, other) => other.score - one.score || one.indicator.localeCompare(other.indicator, 'en'))
      .slice(0, most),
  }))
}

function candidateOf(measure: SourceMeasure, definition: Definition): Candidate[] {
  const period = measure.period ?? undefined
  if (period === undefined) return []
  const binding = { measure: measure.ref, claim: measure.claim, indicator: definition.id, definition: '', period }
  const transform = transformsFor(measure.claim, definition).find(
    one => fits({ ...binding, transform: one }, definition) === undefined,
  )
  if (transform === undefined) return []
  const score = nameScore(measure, definition) * changeScore(measure.claim, definition)
  return [{ indicator: definition.id, transform, period, score: Math.round(score * 1000) / 1000 }]
}

/** The ways in which a claim may speak of an indicator, the likeliest first. */
function transformsFor({ change, unit }: Claim, definition: Definition): readonly Binding['transform'][] {
  if (unit === '分数') return change === 'level' ? ['fraction', 'level'] : ['percent']
  if (change === 'level') return ['level']
  if (isGrowth(definition)) return unit === '百分点' ? ['points'] : ['level']
  if (unit === '百分点') return ['points']
  return unit === '倍' ? ['multiple', 'percent'] : ['percent', 'level']
}

const isGrowth = ({ aggregation }: Definition) =>
  aggregation === 'growth-comparable' || aggregation === 'growth-current'

/** Where a growth is an indicator of its own, a sentence of growth speaks of that, and one of a level does not. */
function changeScore({ change }: Claim, definition: Definition): number {
  if (isGrowth(definition)) return change === 'level' ? 0.8 : 1
  return change === 'level' ? 1 : 0.95
}

/** The name as it was read counts most; the words before the number help where the reader read little. */
function nameScore({ indicator, context = indicator }: SourceMeasure, definition: Definition): number {
  const clause = /[^，、；：]*$/u.exec(context)?.[0] ?? context
  const scores = [definition.name.zh, ...definition.synonyms].map(name => {
    const said = isGrowth(definition) ? name.replace(/(同比|累计)?(增长|增速|增幅|增长率)$/u, '') : name
    if (said === indicator) return 1
    const asRead = 0.7 * likeness(said, indicator) + 0.2 * coverage(said, clause) + 0.1 * coverage(said, context)
    const asWritten = 0.75 * coverage(said, clause) + 0.1 * likeness(said, indicator)
    return Math.max(asRead, asWritten)
  })
  return Math.max(...scores)
}

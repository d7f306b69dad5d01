/** How sure the reader is of a measure, and its doubts in words for whoever confirms it. */
import type { Amount } from './amount.ts'
import { doubtWords } from './doubts.ts'
import type { Indicator } from './indicators.ts'

/** Confidence from 0 to 1, and the doubts that lowered it. */
export type Doubts = { readonly confidence: number; readonly notes: string[] }

type Sign = {
  readonly amount: Amount
  readonly indicator: Indicator
  readonly period: string | null
  readonly isUnitGuessed: boolean
}

const certain = 0.97
const doubts: readonly { readonly applies: (sign: Sign) => boolean; readonly cost: number; readonly note: string }[] = [
  { applies: ({ indicator }) => indicator.name === '', cost: 0.35, note: doubtWords['no-name'].zh },
  {
    applies: ({ indicator }) => indicator.name !== '' && indicator.found === 'guessed',
    cost: 0.25,
    note: doubtWords['guessed-name'].zh,
  },
  { applies: ({ indicator }) => indicator.found === 'carried', cost: 0.05, note: doubtWords['carried-name'].zh },
  { applies: ({ isUnitGuessed }) => isUnitGuessed, cost: 0.1, note: doubtWords['guessed-unit'].zh },
  {
    applies: ({ amount, isUnitGuessed }) => amount.unitKind === 'none' && !isUnitGuessed,
    cost: 0.25,
    note: doubtWords['no-unit'].zh,
  },
  {
    applies: ({ amount }) => amount.numeral.written === 'chinese' && amount.unitKind === 'counter',
    cost: 0.1,
    note: doubtWords['number-word'].zh,
  },
  { applies: ({ period }) => period === null, cost: 0.05, note: doubtWords['no-period'].zh },
  { applies: ({ amount }) => amount.unitKind === 'time', cost: 0.07, note: doubtWords.duration.zh },
]

/** Sums up the doubts about a measure. */
export function doubtsOf(sign: Sign): Doubts {
  const found = doubts.filter(doubt => doubt.applies(sign))
  const cost = found.reduce((sum, doubt) => sum + doubt.cost, 0)
  return { confidence: Math.round(Math.max(0.05, certain - cost) * 100) / 100, notes: found.map(doubt => doubt.note) }
}

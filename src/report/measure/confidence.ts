/** How sure the reader is of a measure, and its doubts in words for whoever confirms it. */
import type { Amount } from './amount.ts'
import type { Indicator } from './indicators.ts'

/** Confidence from 0 to 1, and the doubts that lowered it. */
export type Doubts = { readonly confidence: number; readonly notes: string[] }

type Sign = { readonly amount: Amount; readonly indicator: Indicator; readonly period: string | null; readonly isUnitGuessed: boolean }

const certain = 0.97
const doubts: readonly { readonly applies: (sign: Sign) => boolean; readonly cost: number; readonly note: string }[] = [
  { applies: ({ indicator }) => indicator.name === '', cost: 0.35, note: '未找到指标名称' },
  { applies: ({ indicator }) => indicator.name !== '' && indicator.found === 'guessed', cost: 0.25, note: '指标名称为推测' },
  { applies: ({ indicator }) => indicator.found === 'carried', cost: 0.05, note: '指标名称承前文' },
  { applies: ({ isUnitGuessed }) => isUnitGuessed, cost: 0.1, note: '原文未写单位,单位为推测' },
  { applies: ({ amount, isUnitGuessed }) => amount.unitKind === 'none' && !isUnitGuessed, cost: 0.25, note: '原文未写单位' },
  { applies: ({ amount }) => amount.numeral.written === 'chinese' && amount.unitKind === 'counter', cost: 0.1, note: '汉字数目,可能只是提法' },
  { applies: ({ period }) => period === null, cost: 0.05, note: '原文未说明时期' },
  { applies: ({ amount }) => amount.unitKind === 'time', cost: 0.07, note: '时长,请确认是否为指标' },
]

/** Sums up the doubts about a measure. */
export function doubtsOf(sign: Sign): Doubts {
  const found = doubts.filter(doubt => doubt.applies(sign))
  const cost = found.reduce((sum, doubt) => sum + doubt.cost, 0)
  return { confidence: Math.round(Math.max(0.05, certain - cost) * 100) / 100, notes: found.map(doubt => doubt.note) }
}

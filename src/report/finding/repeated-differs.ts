/** The same thing told twice of the same period, with figures that no rounding reconciles. */
import type { Measure } from '../model.ts'
import { differenceIn } from './amount.ts'
import { messages } from './messages.ts'
import { nameOf } from './named.ts'
import { type Draft, type Passage, type Read, stretchOf } from './passage.ts'
import { areApart, roomOf } from './room.ts'

type Told = { readonly name: string; readonly measure: Measure }

/** Of a part of the year, or on another footing than the plain figure. */
const otherFooting = /季度|半年|\d月|同口径|可比|实际|剔除|年均增|累计/

/** Figures further apart than this are of two things that share a name: a district's and the city's. */
const farApart = 2

/** Names that many different things of one report bear. */
const common = /^(?:其中|总投资|投资|总数|总量|占比|企业|项目|新增项目|重点项目|新增学位|完成投资|新增企业)$/

/** Finds figures that differ from the first figure of the same name, unit, period and role. */
export function repeatedDiffers(read: Read): Draft[] {
  const first = new Map<string, Told>()
  return read.sentences.flatMap(sentence =>
    sentence.clauses.flatMap(clause =>
      clause.measures.flatMap(measure => {
        const told = toldOf(measure, clause)
        if (told === undefined) return []
        const key = [told.name, measure.unit, measure.period, measure.role, measure.change].join('|')
        const earlier = first.get(key)
        if (earlier === undefined) first.set(key, told)
        return earlier === undefined || !isContradicted(earlier.measure, measure) ? [] : [drafted(earlier, measure)]
      }),
    ),
  )
}

function toldOf(measure: Measure, clause: Passage): Told | undefined {
  if (measure.period === null || measure.role === 'background' || otherFooting.test(clause.words)) return undefined
  const name = nameOf(measure, clause)
  return name === undefined || name.length < 4 || common.test(name) ? undefined : { name, measure }
}

function isContradicted(one: Measure, other: Measure): boolean {
  const ratio = Math.abs(other.value) / Math.max(Math.abs(one.value), Number.MIN_VALUE)
  return areApart(roomOf(one), roomOf(other)) && ratio <= farApart && ratio >= 1 / farApart
}

function drafted({ name, measure: one }: Told, other: Measure): Draft {
  const apart = differenceIn(other, other.value - one.value)
  const says = messages.toldTwice(name, other.period ?? '', one.quote, other.quote, apart)
  const related = [stretchOf(one)]
  return { kind: 'repeated-differs', start: other.start, end: other.end, says, related }
}

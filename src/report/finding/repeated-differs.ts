/** The same thing told twice of the same period, with figures that no rounding reconciles. */
import type { Measure } from '../model.ts'
import { differenceIn } from './amount.ts'
import { messages } from './messages.ts'
import type { Named } from './named.ts'
import type { Draft, Read } from './passage.ts'
import { areApart, roomOf } from './room.ts'
import { stretchOf } from './words.ts'

type Told = Named & { readonly measure: Measure }

/** Of a part of the year, or on another footing than the plain figure. */
const otherFooting = /季度|半年|\d月|同口径|可比|实际|剔除|年均增|累计/

/** Figures further apart than this are of two things that share a name: a district's and the city's. */
const farApart = 2

/** Names that many different things of one report bear. */
const common = /^(?:其中|总投资|投资|总数|总量|占比|企业|项目|新增项目|重点项目|新增学位|完成投资|新增企业)$/

/** Finds figures that differ from the first figure of the same name, unit, period and role. */
export function repeatedDiffers(read: Read): Draft[] {
  const first = new Map<string, Told>()
  return toldIn(read).flatMap(told => {
    const { name, period, measure } = told
    const key = [name, measure.unit, period, measure.role, measure.change].join('|')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, told)
    return earlier === undefined || !isContradicted(earlier.measure, measure) ? [] : [drafted(earlier, measure)]
  })
}

/** Plain figures of the report that name what they are of. */
function toldIn({ sentences, names }: Read): Told[] {
  const plain = sentences.flatMap(({ clauses }) => clauses.filter(({ words }) => !otherFooting.test(words)))
  return plain.flatMap(({ measures }) =>
    measures.flatMap(measure => {
      const named = names.get(measure)
      if (named === undefined || named.period === null || measure.role === 'background') return []
      return named.name.length < 4 || common.test(named.name) ? [] : [{ ...named, measure }]
    }),
  )
}

function isContradicted(one: Measure, other: Measure): boolean {
  const ratio = Math.abs(other.value) / Math.max(Math.abs(one.value), Number.MIN_VALUE)
  return areApart(roomOf(one), roomOf(other)) && ratio <= farApart && ratio >= 1 / farApart
}

function drafted({ name, period, measure: one }: Told, other: Measure): Draft {
  const apart = differenceIn(other, other.value - one.value)
  const says = messages.toldTwice(name, period ?? '', one.quote, other.quote, apart)
  const related = [stretchOf(one)]
  return { kind: 'repeated-differs', start: other.start, end: other.end, says, related }
}

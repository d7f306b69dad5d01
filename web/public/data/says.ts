/** Where a number stands, in a sentence with its values. Pure. */
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { Role } from '../../../src/report/index.ts'
import type { Reader } from '../say.ts'
import { saysTarget } from './says-target.ts'
import type { Mark, RecordMarks } from './standing.ts'
import { standingWords as words } from './standing-words.ts'
import { differenceLine, inItsTerms } from './terms.ts'

/** The sentence that explains a mark. */
export function saysStanding(
  mark: Mark,
  standing: MeasureStanding | undefined,
  { role, loading }: { readonly role: Role; readonly loading: RecordMarks['loading'] },
  reader: Reader,
): string {
  const { say } = reader
  switch (mark) {
    case 'untracked':
      return say(words[role === 'background' ? 'says.background' : 'says.untracked'])
    case 'loading':
      return say(words['says.loading'], { percent: percentOf(loading) })
    case 'bound':
      return standing?.why?.[reader.language] ?? say(words['says.bound'])
    case 'uncomputable':
      return say(words['says.uncomputable'], {
        why: withoutStop(standing?.why?.[reader.language] ?? say(words['why.unknown'])),
      })
    case 'agrees':
    case 'differs':
      return saysResult(mark, standing, reader)
    case 'on-track':
    case 'at-risk':
    case 'met':
    case 'missed':
      return saysTarget(mark, standing, reader)
  }
}

/** How much is loaded, in whole percent; it says 100 only when nothing is left. */
export function percentOf(loading: RecordMarks['loading']): number {
  return Math.min(Math.floor((loading?.share ?? 0) * 100), 99)
}

function saysResult(mark: 'agrees' | 'differs', standing: MeasureStanding | undefined, reader: Reader): string {
  const { figure, differsBy, method = 'acts' } = standing ?? {}
  if (standing === undefined || figure === undefined) return ''
  const said = { figure: inItsTerms(figure, standing, reader.language) }
  if (mark === 'agrees') return reader.say(words[`says.agrees.${method}`], said)
  const difference = differenceLine(Math.abs(differsBy ?? 0), standing, reader.language)
  return reader.say(words[`says.differs.${method}`], { ...said, difference })
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/, '')
}

/** From the sentences of a passage to its promises: what is passed over, what belongs together, what is kept. */
import type { Commitment, Measure, Stretch } from '../model.ts'
import { clausesOf, sentencesOf } from '../sentence/sentences.ts'
import { deadlineOf, timeIn } from './deadline.ts'
import { isHard } from './hard.ts'
import { type Head, headOf, type Manner } from './head.ts'
import { judge } from './judge.ts'
import { measuresIn } from './measures-in.ts'
import type { Passage } from './plan.ts'
import type { Lexicon } from './words.ts'

export type Context = {
  readonly text: string
  readonly plansYear: number | null
  readonly lexicon: Lexicon
  /** In the order of the text. */
  readonly measures: readonly Measure[]
}

/** What a clause hands on to those after it: a list of goals goes on over ；, a date to the end of its sentence. */
type Standing = { readonly inGoals: boolean; readonly due: string | null }

/** A heading set in the line, before the sentences that carry it out: （一）…, 1. … */
const inlineHeading = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d))/
const longestHeading = 60
/** A sentence that says in which spirit the work is done, not what is done. */
const frame = new RegExp(
  [
    '(总体要求|总体思路|基本思路|工作思路|指导思想)(是|：|:)',
    '^[—\\s]*(实现(上述|以上|这些)|完成(上述|以上)|各位代表|让我们|做好.{0,12}工作[，,](要|必须|我们))',
    '^[^，,]{0,8}必须|[，,]必须',
  ].join('|'),
)
const setsGoals = /目标(任务)?(建议)?(是|为|：|:)/
const opensGoals = /(目标|指标|任务|实事)(任务|建议|安排)?(是|为|有)?$/
const onlyTime =
  /^(?:到|至|在|力争|确保)?(?:20\d\d年|今年|年|\d{1,2}月|[一二三四第]+季度|[上下]半年|“十.五”|[一二三四五]年)*(?:年?[底末内]|时间|期间|时期)?之?[前内]?$/

/** The promises of a passage, in order. */
export function promisesOf(context: Context, passage: Passage): Commitment[] {
  const { text } = context
  const found: Commitment[] = []
  const sentences = sentencesOf(text, passage)
  let standing: Standing = { inGoals: false, due: null }
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    const isFrame = frame.test(words) && !setsGoals.test(words)
    const isHeading = index === 0 && sentences.length > 1 && words.length < longestHeading && inlineHeading.test(words)
    if (!isFrame && !isHeading) standing = readSentence(context, passage.section, sentence, standing, found)
    if (!/[；;]/.test(text.charAt(sentence.end))) standing = { inGoals: false, due: null }
  }
  return found
}

/** Adds a sentence's promises to `found`; gives what it hands on to a sentence after ；. */
function readSentence(
  context: Context,
  section: string,
  sentence: Stretch,
  carried: Standing,
  found: Commitment[],
): Standing {
  const { text, lexicon, measures, plansYear } = context
  const clauses = clausesOf(text, sentence)
  let { inGoals, due } = carried
  let topic: Stretch | undefined
  for (const [index, clause] of clauses.entries()) {
    const words = text.slice(clause.start, Math.min(clause.end, clause.start + longestHeading))
    if (/[：:]/.test(text.charAt(clause.end)) && opensGoals.test(words)) {
      inGoals = true
      due = timeIn(words, plansYear)
    } else if (onlyTime.test(words)) due = timeIn(words, plansYear)
    else {
      const counted = measuresIn(measures, clause).some(index => measures[index]?.role === 'target')
      const verdict = judge(text, clause, { inGoals, counted, next: clauses[index + 1] }, lexicon)
      if (verdict.kind === 'topic') topic ??= clause
      else if (verdict.kind === 'promise') {
        const start = topic === undefined ? verdict.head.start : headOf(text, topic, lexicon).start
        const ownDue = dueOf(context, clause, verdict.head) ?? due
        found.push(commitmentOf(context, section, { start, end: clause.end }, verdict.head, ownDue))
      }
      if (verdict.kind !== 'topic' && !(verdict.kind === 'none' && verdict.because === 'a frame')) topic = undefined
    }
  }
  return { inGoals, due: inGoals ? due : null }
}

function dueOf({ text, plansYear }: Context, clause: Stretch, head: Head): string | null {
  return deadlineOf(text.slice(clause.start, head.verb.start), text.slice(head.verb.start, clause.end), plansYear)
}

/** How sure the reader is that a clause read in this manner promises; aims are the doubtful ones (打造…高地). */
const confidence: Readonly<Record<Manner, number>> = {
  verb: 0.9,
  disposal: 0.85,
  adverb: 0.75,
  relation: 0.7,
  subject: 0.75,
  prefixed: 0.65,
  aim: 0.5,
  none: 0.5,
}
const surest = 0.95

function commitmentOf(
  context: Context,
  section: string,
  stretch: Stretch,
  head: Head,
  deadline: string | null,
): Commitment {
  const { text, lexicon } = context
  const measures = measuresIn(context.measures, stretch)
  const hard = isHard(text, stretch, head, measures.length > 0, lexicon)
  return {
    ...stretch,
    quote: text.slice(stretch.start, stretch.end),
    ...partsOf(text, stretch, head),
    deadline,
    hard,
    measures,
    section,
    confidence: hard ? surest : confidence[head.manner],
  }
}

/** What is done and to what: the object stands before the verb where it is fronted (地区生产总值增长, 将甲纳入). */
function partsOf(text: string, stretch: Stretch, head: Head): { action: string; object: string } {
  const { start, end } = head.verb
  if (head.manner === 'subject') return { action: text.slice(start, end), object: text.slice(stretch.start, start) }
  if (head.manner === 'disposal')
    return {
      action: text.slice(start, stretch.end),
      object: text.slice(stretch.start, start).replace(/^.*?[将把]/, ''),
    }
  return { action: text.slice(head.start, end), object: text.slice(end, stretch.end) }
}

/** From the sentences of a passage to its promises: what is passed over, what belongs together, what is kept. */
import type { Commitment, Stretch } from '../model.ts'
import { clausesOf, sentencesOf } from '../sentence/sentences.ts'
import { type Context, commitmentOf, type Promised } from './commitment.ts'
import { timeIn } from './deadline.ts'
import { headOf } from './head.ts'
import { judge } from './judge.ts'
import { measuresIn } from './measures-in.ts'
import type { Passage } from './plan.ts'

/** What a clause hands on to those after it: a list of goals goes on over ；, a date to the end of its sentence. */
type Standing = { readonly inGoals: boolean; readonly due: string | null }

/** Opens a heading set in the line before the sentences that carry it out, or an item: what is hard is no heading. */
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

/** Goes on with the promise before it: …65亿元，其中省外资金占一半. */
const goesOn = /^(?:其中|总投资|计划投资|计划总投资|投资额|总规模)/
const ofWhole = /占|不少于|不低于|不超过|^(?:总|计划|投资)/

/** The promises of a passage, in order. */
export function promisesOf(context: Context, passage: Passage): Commitment[] {
  const { text } = context
  const found: Commitment[] = []
  const sentences = sentencesOf(text, passage)
  let standing: Standing = { inGoals: false, due: null }
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    const isFrame = frame.test(words) && !setsGoals.test(words)
    const mayBeHeading =
      index === 0 && sentences.length > 1 && words.length < longestHeading && inlineHeading.test(words)
    if (!isFrame) {
      const read = readSentence(context, sentence, standing)
      const commitments = read.promises.map(promised => commitmentOf(context, passage.section, promised))
      if (!mayBeHeading || commitments.some(({ hard }) => hard)) found.push(...commitments)
      standing = read.standing
    }
    if (!/[；;]/.test(text.charAt(sentence.end))) standing = { inGoals: false, due: null }
  }
  return found
}

type Read = { readonly promises: Promised[]; readonly standing: Standing }

/** A sentence's promises, and what it hands on to a sentence after ；. */
function readSentence(context: Context, sentence: Stretch, carried: Standing): Read {
  const { text, plansYear } = context
  const promises: Promised[] = []
  const clauses = clausesOf(text, sentence)
  let { inGoals, due } = carried
  let topic: Stretch | undefined
  for (const [index, clause] of clauses.entries()) {
    const words = text.slice(clause.start, Math.min(clause.end, clause.start + longestHeading))
    const setsList = /[：:]/.test(text.charAt(clause.end)) && opensGoals.test(words)
    if (setsList || onlyTime.test(words)) {
      inGoals ||= setsList
      due = timeIn(words, plansYear)
      continue
    }
    const counted = isCounted(context, clause)
    const last = promises.at(-1)
    if (
      (counted || words.startsWith('其中')) &&
      last?.end === clause.start - 1 &&
      goesOn.test(words) &&
      ofWhole.test(words)
    ) {
      promises[promises.length - 1] = { ...last, end: clause.end }
      continue
    }
    const verdict = judge(text, clause, { inGoals, counted, next: clauses[index + 1] }, context.lexicon)
    if (verdict.kind === 'topic') topic ??= clause
    else if (verdict.kind === 'promise') {
      const start = topic === undefined ? verdict.head.start : headOf(text, topic, context.lexicon).start
      promises.push({ start, end: clause.end, clause: clause.start, head: verdict.head, due })
    }
    if (verdict.kind === 'promise' || (verdict.kind === 'none' && verdict.because !== 'a frame')) topic = undefined
  }
  return { promises, standing: { inGoals, due: inGoals ? due : null } }
}

/** Whether a number that is promised stands in a stretch. */
function isCounted({ measures }: Context, stretch: Stretch): boolean {
  return measuresIn(measures, stretch).some(index => measures[index]?.role === 'target')
}

/** Which passages of a report speak of what is to be done. */
import type { Layout, Section, Stretch } from '../model.ts'
import { sentencesOf } from '../sentence/sentences.ts'

/** A paragraph, or the part of one that looks ahead. */
export type Passage = Stretch & { readonly section: string }

const speaksOfPlan = /目标任务|目标要求|重点工作|工作(安排|部署|打算|重点)|主要任务|展望|规划|今后|未来/
const speaksOfBoth = /成就|回顾|成绩/
const turnsBack = /^[—\s]*(过去|回顾|一年来|五年来|几年来|这一年|去年|上年|刚刚过去)/
const turnsForward =
  /^[—\s]*(今后|未来|展望|新的一年|今年|明年|下一步|接下来|“?十[四五六]五”?(时期|期间)?(是|，|,)|20\d\d年(，|,|是|，?我们|，?要))|(目标任务|工作安排)是/
const setsGoals = /(预期|奋斗|主要|总体|工作)目标(任务)?(建议)?(是|为|：|:)/

/**
 * Passages that promise, in order: the plan and the government's own house, less what looks back there (过去一年，…);
 * in a section that holds both, what stands between a turn ahead and a turn back; elsewhere only what sets goals.
 */
export function planningPassages(layout: Layout): Passage[] {
  const sections = new Map(layout.sections.map(section => [section.id, section]))
  let last = ''
  let ahead = false
  return layout.paragraphs.flatMap(paragraph => {
    const section = sections.get(paragraph.section)
    const plans = section?.kind === 'plan' || section?.kind === 'governance'
    const mixed = section !== undefined && isMixed(section)
    if (paragraph.section !== last || !mixed) ahead = plans
    last = paragraph.section
    if (paragraph.heading) return []
    const passages = passagesIn(layout.text, paragraph, ahead, plans || mixed)
    ahead = passages.endsAhead
    return passages.found
  })
}

function isMixed({ kind, title }: Section): boolean {
  if (kind === 'plan') return speaksOfBoth.test(title)
  return (kind === 'other' || kind === 'preface') && speaksOfPlan.test(title)
}

type Found = { readonly found: readonly Passage[]; readonly endsAhead: boolean }

function passagesIn(text: string, paragraph: Passage, startsAhead: boolean, mayTurn: boolean): Found {
  const found: Passage[] = []
  let ahead = startsAhead
  let from = paragraph.start
  for (const { start, end } of sentencesOf(text, paragraph)) {
    const words = text.slice(start, end)
    const turns = ahead ? turnsBack.test(words) : (mayTurn && turnsForward.test(words)) || setsGoals.test(words)
    if (!turns) continue
    if (ahead && start > from) found.push({ start: from, end: start, section: paragraph.section })
    ahead = !ahead
    from = start
  }
  if (ahead) found.push({ start: from, end: paragraph.end, section: paragraph.section })
  return { found, endsAhead: ahead && mayTurn }
}

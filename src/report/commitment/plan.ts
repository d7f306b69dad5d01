/** Which paragraphs of a report speak of what is to be done. */
import type { Layout, SectionKind } from '../model.ts'

export type Paragraph = Layout['paragraphs'][number]

const speaksOfPlan = /(目标任务|目标要求|重点工作|工作安排|工作部署|工作打算|主要任务|工作重点|展望|规划|今后|未来)/
const turnsBack = /^[—\s]*(过去|回顾|一年来|五年来|几年来|这一年|去年|上年|刚刚过去)/
const turnsForward =
  /(预期目标|目标任务|今后|未来|展望|新的一年|今年|明年|“十[四五六]五”时期(是|，|,)|下一步|接下来|工作安排|要重点|着力)/
const setsGoals = /(预期|奋斗|主要|总体|工作)目标(任务)?(建议)?(是|为|：|:)/

/**
 * Paragraphs that promise, in order: those of plans and of the government's own house, and in other sections those
 * from where the text turns to the years ahead until it turns back. In a review only what sets goals counts.
 */
export function planningParagraphs(layout: Layout): Paragraph[] {
  const sections = new Map(layout.sections.map(section => [section.id, section]))
  let section = ''
  let ahead = false
  return layout.paragraphs.filter(paragraph => {
    const { kind, title } = sections.get(paragraph.section) ?? { kind: 'other' as SectionKind, title: '' }
    if (paragraph.section !== section) ahead = false
    section = paragraph.section
    if (paragraph.heading) return false
    const head = layout.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40))
    if (turnsBack.test(head)) ahead = false
    else if (speaksOfPlan.test(title) && turnsForward.test(head)) ahead = true
    return promises[kind] ?? (ahead || setsGoals.test(layout.text.slice(paragraph.start, paragraph.end)))
  })
}

const promises: Readonly<Partial<Record<SectionKind, boolean>>> = { plan: true, governance: true, closing: false }

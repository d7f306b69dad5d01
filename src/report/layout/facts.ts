/** What the head and the headings of a report say of it: title, government, day, speaker, years. */
import type { Layout } from '../model.ts'
import { dateIn, isoDay, type WrittenDate } from './dates.ts'
import { governmentOf } from './government.ts'
import { type Head, isPageNote } from './head.ts'
import type { Heading } from './headings.ts'
import { languageOf } from './language.ts'
import { yearsOf } from './years.ts'

type Facts = Omit<Layout, 'text' | 'sections' | 'paragraphs'>

/** Characters of the first paragraphs, where a report says who speaks for whom and of which year. */
const opening = 3000
const firstPages = 30_000

/** A title that only the page around the report has, with the city or the year in it: `汉滨区2025年政府工作报告`. */
const titleOfPage =
  /(?<![\p{Script=Han}\d])[\p{Script=Han}\d]{0,20}(?:[省市区县州盟旗乡镇區縣鄉鎮]|\d{4}年)(?:人民)?政府工作(?:报告|報告)/u

/** `before` is what the file has above the report, `texts` are the report's paragraphs, the head's among them. */
export function factsOf(before: string, head: Head, headings: readonly Heading[], texts: readonly string[]): Facts {
  const pageTitle = titleOfPage.exec(before)?.[0] ?? ''
  const title = head.title === '' ? pageTitle : head.title
  const delivered = deliveryOf(head)
  const body = texts.slice(head.lines.length).join('\n')
  const above = head.lines.map(({ text }) => text).join('\n')
  const years = yearsOf(`${pageTitle} ${title}`, delivered, headings, body.slice(0, firstPages))
  return {
    title,
    subtitle: head.subtitle,
    body: governmentOf([title, pageTitle], above, body.slice(0, opening)),
    deliveredOn: isoDay(delivered),
    speaker: head.speaker,
    coversYear: years.covers,
    plansYear: years.plans,
    language: languageOf(body),
  }
}

function deliveryOf(head: Head): WrittenDate | undefined {
  const lines = head.lines.map(({ text }) => text).filter(text => text !== head.title && !isPageNote(text))
  return [head.subtitle, ...lines].map(dateIn).find(date => date?.month !== undefined)
}

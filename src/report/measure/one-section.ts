/** A report of one section, for tests: what a sentence means depends on the section it stands in. */

import type { z } from 'zod'
import type { Layout, SectionKind } from '../model.ts'

/** A report for 2022 and 2023 whose whole text is one section of the given kind; each line is a paragraph. */
export function oneSection(text: string, kind: z.infer<typeof SectionKind> = 'review', title = ''): Layout {
  const whole = { start: 0, end: text.length }
  let start = 0
  const paragraphs = text.split('\n').map(line => {
    const paragraph = { start, end: start + line.length, section: 's1', heading: false }
    start += line.length + 1
    return paragraph
  })
  return {
    text,
    title: '政府工作报告',
    subtitle: '',
    body: { name: '', region: '' },
    deliveredOn: '2023-01-09',
    speaker: '',
    coversYear: 2022,
    plansYear: 2023,
    language: 'zh-CN',
    sections: [{ ...whole, id: 's1', level: 1, number: '', title, kind }],
    paragraphs,
  }
}

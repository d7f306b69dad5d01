/** What a section gives to the numbers in it where they say nothing themselves: their period and their role. */
import type { Layout, Role, Section } from '../model.ts'
import { fold } from '../numeral/fold.ts'
import { numeralsOf } from '../numeral/numerals.ts'
import type { Years } from '../words/times.ts'
import type { Words } from '../words/vocabulary.ts'
import type { Period } from './periods.ts'
import { timesOf } from './times.ts'

/** The role and period of a section's numbers, and the top section that it stands in. */
export type Frame = { readonly role: Role; readonly period: Period; readonly top: string }

/** The years of a report. Where it names none, the year in which it was given is planned and the one before looked back on. */
export function yearsOf({ coversYear, plansYear, deliveredOn }: Layout): Years {
  const spoken = deliveredOn === null ? null : Number(deliveredOn.slice(0, 4))
  const planned = plansYear ?? (coversYear === null ? spoken : coversYear + 1)
  const reviewed = coversYear ?? (planned === null ? null : planned - 1)
  return { reviewed, planned, spoken: spoken ?? planned }
}

/** The frame of each section, by id. A section without a kind of its own has that of the section it stands in. */
export function framesOf(layout: Layout, words: Words, years: Years): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  const parents: { section: Section; frame: Frame }[] = []
  let isAfterPlan = false
  for (const section of layout.sections) {
    while ((parents.at(-1)?.section.level ?? 0) >= section.level) parents.pop()
    const frame = frameOf(section, parents.at(-1)?.frame, isAfterPlan, words, years)
    frames.set(section.id, frame)
    parents.push({ section, frame })
    isAfterPlan ||= section.kind === 'plan'
  }
  return frames
}

function frameOf(section: Section, parent: Frame | undefined, isAfterPlan: boolean, words: Words, years: Years): Frame {
  const base = parent ?? frameOfKind(section.kind, isAfterPlan, years)
  const own = section.kind === 'review' || section.kind === 'plan' ? frameOfKind(section.kind, isAfterPlan, years) : base
  const period = titlePeriod(section.title, words, years)
  const inherited = parent !== undefined && parent.role === own.role ? parent.period : own.period
  return { role: own.role, period: period ?? inherited, top: parent?.top ?? section.id }
}

function frameOfKind(kind: Section['kind'], isAfterPlan: boolean, years: Years): Omit<Frame, 'top'> {
  const review = { role: 'result', period: { from: years.reviewed, to: years.reviewed } } as const
  const plan = { role: 'target', period: { from: years.planned, to: years.planned } } as const
  switch (kind) {
    case 'review':
      return review
    case 'plan':
      return plan
    case 'governance':
    case 'other':
    case 'closing':
      return isAfterPlan ? plan : review
    case 'preface':
      return { ...review, role: 'background' }
  }
}

function titlePeriod(title: string, words: Words, years: Years): Period | undefined {
  const { text } = fold(title, { start: 0, end: title.length })
  return timesOf(text, numeralsOf(text, words), words, years).find(time => time.use === 'period')
}

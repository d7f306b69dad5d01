/** Layouts and measures for tests of promises: short texts with the shape of a report. */
import type { Layout, Measure, SectionKind } from '../model.ts'

/** A text as the only section of a report that plans 2020; each line is a paragraph. */
export function layoutOf(text: string, kind: SectionKind = 'plan', title = '2020年主要工作'): Layout {
  let at = 0
  const paragraphs = text.split('\n').map(line => {
    const paragraph = { start: at, end: at + line.length, section: 's1', heading: false }
    at += line.length + 1
    return paragraph
  })
  return {
    text,
    title: '政府工作报告',
    subtitle: '',
    body: { name: '', region: '' },
    deliveredOn: null,
    speaker: '',
    coversYear: 2019,
    plansYear: 2020,
    language: 'zh-CN',
    sections: [{ id: 's1', level: 1, number: '一', title, start: 0, end: text.length, kind }],
    paragraphs: paragraphs.filter(({ start, end }) => end > start),
  }
}

const counted = /\d[\d.,]*(?:%|万?[个套所家人座张吨元公里]+)/g

/** Every number with a unit in a text, as a target: enough of a measure to stand in a promise. */
export function targetsIn(text: string): Measure[] {
  return [...text.matchAll(counted)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    quote: found[0],
    value: Number.parseFloat(found[0]),
    unit: '个',
    comparator: '=',
    change: 'level',
    indicator: '',
    period: '2020',
    role: 'target',
    section: 's1',
    confidence: 1,
    notes: [],
  }))
}

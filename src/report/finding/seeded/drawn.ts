/**
 * Test reports drawn from marked text: `【12万人|新增就业】` is a measure with its indicator, `|p=2018 r=result ch=increase`
 * after it sets period, role and change; `〔…〕` is a commitment, `〔!…〕` a hard one.
 */
import type { Commitment, Layout, Measure } from '../../model.ts'

/** What the finders take. */
export type Drawn = {
  readonly layout: Layout
  readonly measures: readonly Measure[]
  readonly commitments: readonly Commitment[]
}

const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4 }
const mark = /【([^|】]+)\|([^|】]+)(?:\|([^】]+))?】|〔(!?)|〕/g

/** Draws a one-paragraph report: of the review, results of 2019; of the plan, targets for 2020. */
export function drawn(part: 'review' | 'plan', marked: string, language: Layout['language'] = 'zh-CN'): Drawn {
  const measures: Measure[] = []
  const commitments: Commitment[] = []
  let text = ''
  let read = 0
  let open = { start: 0, hard: false }
  for (const { index, 0: whole, 1: quote, 2: indicator = '', 3: fields = '', 4: bang } of marked.matchAll(mark)) {
    text += marked.slice(read, index)
    read = index + whole.length
    if (quote !== undefined) {
      measures.push(measureOf(part, quote, indicator, fields, text.length))
      text += quote
    } else if (whole === '〕') commitments.push(commitmentOf(text, open))
    else open = { start: text.length, hard: bang === '!' }
  }
  text += marked.slice(read)
  return { layout: layoutOf(text, language), measures, commitments }
}

/** The words without the marks, as a report would print them. */
export const unmarked = (marked: string): string => drawn('review', marked).layout.text

function measureOf(part: string, quote: string, indicator: string, fields: string, start: number): Measure {
  const field = Object.fromEntries(fields.split(' ').map(pair => pair.split('=')))
  const number = /(\d+(?:\.\d+)?)(?:[多余]?)(万亿|亿|万)?(.*?)(?:以上|以内|左右)?$/.exec(quote)
  const change = /增长/.test(quote) ? 'increase' : /^(?:下降|减少)\d/.test(quote) ? 'decrease' : 'level'
  return {
    start,
    end: start + quote.length,
    quote,
    value: Number(number?.[1]) * (scales[number?.[2] ?? ''] ?? 1),
    unit: number?.[3] ?? '',
    comparator: /超过/.test(quote) ? '>' : /以内/.test(quote) ? '<=' : '=',
    change: field.ch === 'increase' ? 'increase' : change,
    indicator,
    period: field.p === 'null' ? null : (field.p ?? (part === 'plan' ? '2020' : '2019')),
    role: field.r === 'result' || part === 'review' ? 'result' : 'target',
    section: 's1',
    confidence: 1,
    notes: [],
  }
}

function commitmentOf(text: string, { start, hard }: { start: number; hard: boolean }): Commitment {
  const stretch = { start, end: text.length, quote: text.slice(start) }
  return { ...stretch, action: '', object: '', deadline: null, hard, measures: [], section: 's1', confidence: 1 }
}

function layoutOf(text: string, language: Layout['language']): Layout {
  return {
    text,
    title: '',
    subtitle: '',
    body: { name: '', region: '' },
    deliveredOn: null,
    speaker: '',
    coversYear: 2019,
    plansYear: 2020,
    language,
    sections: [],
    paragraphs: [{ start: 0, end: text.length, section: 's1', heading: false }],
  }
}

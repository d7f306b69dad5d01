/** Reports by name, for tests and benches: nothing read, one number, many, the longest, and one that means harm. */
import type { Edition, ReportId } from '../../../src/ledger/index.ts'
import type { Commitment, Finding, Measure, Reading, Section, Stretch } from '../../../src/report/index.ts'

/** A paragraph of a draft with what is to be read in it, in the order of the text. */
type Draft = {
  readonly text: string
  readonly heading?: Pick<Section, 'id' | 'level' | 'number' | 'title' | 'kind'>
  readonly numbers?: readonly (Partial<Measure> & Pick<Measure, 'quote' | 'value' | 'unit' | 'indicator'>)[]
  readonly promises?: readonly (Partial<Commitment> & Pick<Commitment, 'quote'>)[]
  readonly findings?: readonly Pick<Finding, 'kind' | 'message'>[]
}

/** What a number or promise is where a draft does not say. */
const plainMeasure = {
  ...{ comparator: '=', change: 'level', period: null, role: 'background', confidence: 0.95 },
  notes: [],
} as const satisfies Partial<Measure>

const plainCommitment = {
  action: '',
  object: '',
  deadline: null,
  hard: false,
  confidence: 0.9,
} as const satisfies Partial<Commitment>

const review: Draft = {
  text: '一、2019年工作回顾',
  heading: { id: 's1', level: 1, number: '一', title: '2019年工作回顾', kind: 'review' },
}

const plan: Draft = {
  text: '二、2020年主要工作',
  heading: { id: 's2', level: 1, number: '二', title: '2020年主要工作', kind: 'plan' },
}

const results = { role: 'result', period: '2019', section: 's1' } as const
const targets = { role: 'target', period: '2020', section: 's2.1' } as const

const reviewed: Draft = {
  text: '这一年，鹏城稳住了底盘。全市生产总值达到2.69万亿元，比上年增长6.7%；财政民生支出占比约三分之二，新增病床3800张。市民常说的“停车难”也在缓解。',
  numbers: [
    { quote: '2.69万亿元', value: 2.69e12, unit: '元', indicator: '全市生产总值', ...results },
    { quote: '增长6.7%', value: 6.7, unit: '%', indicator: '全市生产总值', change: 'increase', ...results },
    { quote: '约三分之二', value: 0.6667, unit: '分数', indicator: '财政民生支出占比', comparator: '≈', ...results },
    {
      quote: '3800张',
      value: 3800,
      unit: '张',
      indicator: '新增病床',
      ...results,
      confidence: 0.6,
      notes: ['单位也可能是座'],
    },
  ],
  findings: [{ kind: 'growth-differs', message: '按增速推算与总量不合。' }],
}

const planned: Draft = {
  text: '（一）把民生的事办实',
  heading: { id: 's2.1', level: 2, number: '一', title: '把民生的事办实', kind: 'plan' },
}

const promised: Draft = {
  text: '今年新建和改造公园30个，新增病床8000张以上，6月底前开通12号线西段，改善群众出行环境。全年新增学位5万到6万个，PM2.5年均浓度降至24微克/立方米以下。',
  numbers: [
    { quote: '30个', value: 30, unit: '个', indicator: '新建和改造公园', ...targets },
    { quote: '8000张以上', value: 8000, unit: '张', indicator: '新增病床', comparator: '>=', ...targets },
    { quote: '5万到6万个', value: 50_000, valueMax: 60_000, unit: '个', indicator: '新增学位', ...targets },
    {
      quote: '降至24微克/立方米以下',
      value: 24,
      unit: '微克/立方米',
      indicator: 'PM2.5年均浓度',
      comparator: '<=',
      ...targets,
    },
  ],
  promises: [
    { quote: '新建和改造公园30个', hard: true, deadline: '2020' },
    { quote: '新增病床8000张以上', hard: true, deadline: '2020' },
    { quote: '6月底前开通12号线西段', hard: true, deadline: '2020-06-30' },
    { quote: '改善群众出行环境' },
  ],
}

const city = {
  id: 'pengcheng',
  name: { zh: '鹏城市', en: 'Pengcheng' },
  area: null,
  synthetic: true,
  notice: { zh: '本市与报告均为演示而作。', en: 'The city and its report are made up for demonstration.' },
}

/** Readings by name. */
export const examples = {
  nothing: readingOf([{ text: '各位代表：' }, { text: '现在，我代表市人民政府向大会报告工作。' }]),
  one: readingOf([
    review,
    { text: '建成公园1个。', numbers: [{ quote: '1个', value: 1, unit: '个', indicator: '公园', ...results }] },
  ]),
  many: readingOf([{ text: '各位代表：' }, review, reviewed, plan, planned, promised]),
  longest: readingOf([review, ...Array.from({ length: 60 }, (_, at) => [longHeading(at), reviewed, promised]).flat()]),
  hostile: readingOf([
    {
      ...review,
      text: '<script>alert(1)</script>',
      heading: { ...heading(review), title: '<img src=x onerror=alert(1)>' },
    },
    {
      text: '建成"><svg onload=alert(1)>公园1个\ud800。',
      numbers: [
        { quote: '1个', value: 1, unit: '<b>', indicator: '"><script>alert(1)</script>', notes: ["' onclick='x"] },
      ],
      promises: [{ quote: '"><svg onload=alert(1)>公园1个' }],
      findings: [{ kind: 'odd-unit', message: '<script>alert(1)</script>' }],
    },
  ]),
} as const satisfies Record<string, Reading>

/** A reading as a published edition; `latest` above `number` makes it an older one. */
export function editionOf(reading: Reading, { number, latest } = { number: 1, latest: 1 }): Edition {
  return {
    ...{ city, number, latest, reading },
    report: 'pengcheng-2020' as ReportId, // As the ledger brands what it has stored.
    source: { sha256: '0'.repeat(64), fileName: '报告 2020.docx', format: 'docx' },
    importedAt: Temporal.Instant.from('2020-01-08T02:00:00Z'),
  }
}

function heading({ heading: given }: Draft): Pick<Section, 'id' | 'level' | 'number' | 'title' | 'kind'> {
  return given ?? { id: 's', level: 1, number: '', title: '', kind: 'other' }
}

function longHeading(at: number): Draft {
  const title = `以第${at}项改革为牵引，把事关长远的基础性、全局性、战略性任务一件一件往前推，让每一个街道、每一个社区都看得见变化`
  return { text: `（${at}）${title}`, heading: { id: `s1.${at}`, level: 2, number: String(at), title, kind: 'review' } }
}

/** Lays out a draft as the reader would: paragraphs a line each, marks where their quotes stand. */
function readingOf(drafts: readonly Draft[]): Reading {
  const starts = drafts.map((_, at) => drafts.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0))
  const text = drafts.map(draft => draft.text).join('\n')
  const sections = drafts.flatMap((draft, at) => {
    const { heading: given } = draft
    if (given === undefined) return []
    const next = drafts.findIndex(({ heading: other }, later) => later > at && (other?.level ?? 9) <= given.level)
    return [{ ...given, start: starts[at] ?? 0, end: next < 0 ? text.length : (starts[next] ?? 0) - 1 }]
  })
  const innermost = (at: number) => sections.findLast(({ start }) => start <= (starts[at] ?? 0))?.id ?? 'preface'
  const measures = drafts.flatMap(({ numbers = [], text: line }, at) =>
    numbers.map(number => ({
      ...plainMeasure,
      section: innermost(at),
      ...number,
      ...placed(line, starts[at], number.quote),
    })),
  )
  const measuresIn = ({ start, end }: Stretch) =>
    measures.flatMap((measure, index) => (measure.start >= start && measure.end <= end ? [index] : []))
  return {
    ...{ title: '政府工作报告', subtitle: '', body: { name: '鹏城市人民政府', region: '鹏城市' }, speaker: '林守诺' },
    ...{ deliveredOn: '2020-01-08', coversYear: 2019, plansYear: 2020, language: 'zh-CN', named: [], others: [] },
    ...{ text, sections },
    paragraphs: drafts.map((draft, at) => ({
      ...spanOf(starts[at] ?? 0, draft.text),
      section: innermost(at),
      heading: draft.heading !== undefined,
    })),
    measures,
    commitments: drafts.flatMap(({ promises = [], text: line }, at) =>
      promises.map(promise => {
        const span = placed(line, starts[at], promise.quote)
        return { ...plainCommitment, section: innermost(at), measures: measuresIn(span), ...promise, ...span }
      }),
    ),
    findings: drafts.flatMap(({ findings = [], text: line }, at) =>
      findings.map(finding => ({ ...finding, ...spanOf(starts[at] ?? 0, line), related: [] })),
    ),
  }
}

function placed(line: string, from = 0, quote: string) {
  return spanOf(from + line.indexOf(quote), quote)
}

function spanOf(start: number, quote: string) {
  return { start, end: start + quote.length }
}

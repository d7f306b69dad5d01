/** A reading as a person at a terminal wants to see it: counts, the measures as a table, what to look at. */
import { fill, type Language, type Text } from '../../kernel/words.ts'
import type { Measure, Reading } from '../model.ts'

const words = {
  untitled: { zh: '(没有标题)', en: '(no title)' },
  years: { zh: '回顾 {covers} 年,计划 {plans} 年', en: 'covers {covers}, plans {plans}' },
  counts: {
    zh: '{characters} 字,{sections} 节;{measures} 个数字:{results} 个结果、{targets} 个目标、{background} 个背景;{commitments} 项承诺,其中 {hard} 项到年底可核对;另有 {others} 处数字不是指标',
    en: '{characters} characters, {sections} sections; {measures} numbers: {results} results, {targets} targets, {background} background; {commitments} promises, {hard} of which can be checked; {others} other numerals are no measures',
  },
  findings: { zh: '请核对({count} 处)', en: 'To look at ({count})' },
  none: { zh: '没有读出任何数字或承诺。', en: 'No number and no promise was found.' },
} as const satisfies Record<string, Text>

const heads: readonly Text[] = [
  { zh: '序', en: 'No' },
  { zh: '原文', en: 'Words' },
  { zh: '指标', en: 'Indicator' },
  { zh: '数值', en: 'Value' },
  { zh: '时期', en: 'Period' },
  { zh: '性质', en: 'Role' },
]
const roles: Readonly<Record<Measure['role'], Text>> = {
  result: { zh: '结果', en: 'result' },
  target: { zh: '目标', en: 'target' },
  background: { zh: '背景', en: 'background' },
}

/** The widest that a cell is shown; what is longer ends in …. */
const widest = 34

/** The summary, in lines. */
export function summaryOf(reading: Reading, language: Language): string {
  const { measures, commitments, findings } = reading
  const head = [reading.title === '' ? words.untitled[language] : reading.title, reading.subtitle, reading.speaker]
  const years = { covers: reading.coversYear ?? '–', plans: reading.plansYear ?? '–' }
  const parts = [
    head.filter(line => line !== '').join('\n'),
    `${fill(words.years, language, years)}\n${fill(words.counts, language, countsOf(reading))}`,
    measures.length + commitments.length === 0 ? words.none[language] : tableOf(measures, language),
  ]
  if (findings.length > 0) {
    const lines = findings.map(
      finding => `  ${excerpt(reading.text.slice(finding.start, finding.end))}  ${finding.message}`,
    )
    parts.push([fill(words.findings, language, { count: findings.length }), ...lines].join('\n'))
  }
  return parts.filter(part => part !== '').join('\n\n')
}

function countsOf({ text, sections, measures, commitments, others }: Reading) {
  const ofRole = (role: Measure['role']) => measures.filter(measure => measure.role === role).length
  return {
    characters: text.replace(/\s/g, '').length,
    sections: sections.length,
    measures: measures.length,
    results: ofRole('result'),
    targets: ofRole('target'),
    background: ofRole('background'),
    commitments: commitments.length,
    hard: commitments.filter(({ hard }) => hard).length,
    others: others.length,
  }
}

function tableOf(measures: readonly Measure[], language: Language): string {
  if (measures.length === 0) return ''
  const rows = measures.map((measure, at) => [
    String(at + 1),
    excerpt(measure.quote),
    excerpt(measure.indicator),
    figureOf(measure),
    measure.period ?? '–',
    roles[measure.role][language],
  ])
  const all = [heads.map(head => head[language]), ...rows]
  const widths = heads.map((_, column) => Math.max(...all.map(row => widthOf(row[column] ?? ''))))
  return all
    .map(row =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function figureOf({ comparator, value, valueMax, unit }: Measure): string {
  const number = [value, ...(valueMax === undefined ? [] : [valueMax])]
    .map(one => one.toLocaleString('en-US'))
    .join('–')
  return `${comparator === '=' ? '' : `${comparator} `}${number} ${unit}`
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  if (widthOf(line) <= widest) return line
  let kept = ''
  for (const char of line) {
    if (widthOf(kept + char) >= widest) break
    kept += char
  }
  return `${kept}…`
}

/** Columns that a text takes in a terminal: Chinese characters and their punctuation take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, char) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text))
}

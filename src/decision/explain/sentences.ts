import { describeType } from '../feel/types.ts'
import { literalOf } from '../feel/values/text.ts'
import type { TableEvent, Value } from '../feel/values/value.ts'
import type { InputFault } from '../graph/evaluate.ts'
import type { Program } from '../graph/program.ts'
import type { BoxedTable } from '../model/model.ts'
import type { Explanation } from './explain.ts'
import type { Step } from './trace.ts'

/** The languages explanations are written in. */
export type Language = 'zh' | 'en'

interface Words {
  readonly decided: (name: string, value: string) => string
  readonly byRule: (rules: string) => string
  readonly byDefault: string
  readonly inList: string
  readonly differs: string
  readonly cannotSay: (name: string) => string
  readonly absent: (name: string, type: string) => string
  readonly wrong: (name: string, type: string, given: string) => string
  readonly notRule: (rule: number, reason: string) => string
  readonly law: (source: string) => string
  readonly comma: string
  readonly stop: string
}

const words: Record<Language, Words> = {
  zh: {
    decided: (name, value) => `${name} = ${value}`,
    byRule: rules => `：第 ${rules} 条规则`,
    byDefault: '：没有规则适用',
    inList: '属于',
    differs: '不符合',
    cannotSay: name => `${name}：无法判断`,
    absent: (name, type) => `缺少“${name}”（应为 ${type}）`,
    wrong: (name, type, given) => `“${name}”应为 ${type}，实为 ${given}`,
    notRule: (rule, reason) => `第 ${rule} 条不适用：${reason}`,
    law: source => `（依据：${source}）`,
    comma: '，',
    stop: '。',
  },
  en: {
    decided: (name, value) => `${name} = ${value}`,
    byRule: rules => `, by rule ${rules}`,
    byDefault: ', no rule applies',
    inList: 'is in',
    differs: 'is not',
    cannotSay: name => `${name}: cannot say`,
    absent: (name, type) => `"${name}" is missing (${type} expected)`,
    wrong: (name, type, given) => `"${name}" should be ${type} but is ${given}`,
    notRule: (rule, reason) => `rule ${rule} does not apply: ${reason}`,
    law: source => ` (under ${source})`,
    comma: ', ',
    stop: '.',
  },
}

/**
 * An explanation in sentences, the decision asked for first, then those it rests on.
 *
 *     Allowance = 300, by rule 2: Age 82 in [80..90), Registered here = true.
 */
export function sentencesOf(program: Program, explanation: Explanation, language: Language): readonly string[] {
  const say = words[language]
  if (explanation.outcome.kind === 'cannot-say') {
    const reasons = explanation.outcome.because.map(fault => faultText(fault, say))
    return [
      `${say.cannotSay(explanation.decision)}${language === 'zh' ? '：' : ': '}${reasons.join(say.comma)}${say.stop}`,
    ]
  }
  const tables = new Set<object>([...program.tables.keys()].map(table => table.table))
  return explanation.steps.toReversed().flatMap(step => stepSentences(step, tables, language))
}

function faultText({ input, fault, type, given }: InputFault, say: Words): string {
  return fault === 'absent'
    ? say.absent(input, describeType(type))
    : say.wrong(input, describeType(type), JSON.stringify(given))
}

function stepSentences(step: Step, tables: ReadonlySet<object>, language: Language): string[] {
  const say = words[language]
  const head = say.decided(step.name, literalOf(step.value))
  const [event] = step.tables
  const own = event === undefined ? [head + say.stop] : tableSentences(head, event, tables, language)
  return [...own, ...step.steps.flatMap(inner => stepSentences(inner, tables, language))]
}

function tableSentences(head: string, event: TableEvent, tables: ReadonlySet<object>, language: Language): string[] {
  const say = words[language]
  if (!tables.has(event.table)) return [head + say.stop]
  // Every event's table is the boxed table that the program compiled.
  const table = event.table as BoxedTable
  const rules = event.matched.map(rule => rule + 1).join(language === 'zh' ? '、' : ', ')
  const [rule] = event.matched
  if (rule === undefined) return [head + say.byDefault + say.stop, ...failures(table, event, language)]
  const facts = factsOf(table, event, rule, say)
  const own = annotation(table, rule, language)
  const source = annotation(table, rule, 'law')
  const because = own ?? facts.join(say.comma)
  const colon = language === 'zh' ? '：' : ': '
  const reason = because === '' ? '' : colon + because
  return [head + say.byRule(rules) + reason + (source === undefined ? '' : say.law(source)) + say.stop]
}

/** Annotation columns that carry the sentence in a language, or the law. */
const annotationColumns: Record<Language | 'law', readonly string[]> = {
  zh: ['zh', '理由', '说明'],
  en: ['en', 'Reason'],
  law: ['law', '依据', 'Law'],
}

function annotation(table: BoxedTable, rule: number, kind: Language | 'law'): string | undefined {
  const index = table.annotationNames.findIndex(name => annotationColumns[kind].includes(name))
  const text = index < 0 ? undefined : table.rules[rule]?.annotations[index]
  return text === undefined || text === '' ? undefined : text
}

const isIrrelevant = (text: string): boolean => text.trim() === '' || text.trim() === '-'

/** Each entry of a rule that matched, with the value it held. */
function factsOf(table: BoxedTable, event: TableEvent, rule: number, say: Words): string[] {
  return (table.rules[rule]?.inputs ?? []).flatMap((entry, i) =>
    isIrrelevant(entry.text) ? [] : [factText(labelOf(table, i), event.inputs[i] ?? null, entry.text, say.inList)],
  )
}

/** For each rule that failed, the first entry that did. */
function failures(table: BoxedTable, event: TableEvent, language: Language): string[] {
  const say = words[language]
  return event.failed().flatMap((failed, rule) => {
    const [column] = failed
    const entry = column === undefined ? undefined : table.rules[rule]?.inputs[column]
    if (column === undefined || entry === undefined) return []
    const reason = `${labelOf(table, column)} ${literalOf(event.inputs[column] ?? null)} ${say.differs} ${readable(entry.text)}`
    return [say.notRule(rule + 1, reason) + say.stop]
  })
}

const labelOf = (table: BoxedTable, column: number): string =>
  table.inputs[column]?.label ?? table.inputs[column]?.expression.text ?? ''

/** `Age 82 ≥ 80`, `Degree = "bachelor"`, `Age 82 is in [80..90)`. */
function factText(label: string, value: Value, entry: string, inList: string): string {
  const text = entry.trim()
  if (/^(<=|>=|<|>)/.test(text)) return `${label} ${literalOf(value)} ${readable(text)}`
  if (text === literalOf(value)) return `${label} = ${literalOf(value)}`
  return `${label} ${literalOf(value)} ${inList} ${readable(text)}`
}

const readable = (text: string): string => text.trim().replace('<=', '≤ ').replace('>=', '≥ ').replace(/\s+/g, ' ')

/** What a verifier says of a bundle. */
import type { Text, Values } from '../../kernel/words.ts'
import { say } from '../say.ts'

/** What is checked, in this order. */
export const checkNames = [
  'signature',
  'witnesses',
  'acts',
  'inclusion',
  'report',
  'binding',
  'definition',
  'documents',
  'completeness',
  'sample',
  'figure',
  'claim',
  'later',
] as const
/** What is checked. */
export type CheckName = (typeof checkNames)[number]

/** The names of the checks. */
export const checkTitles: Readonly<Record<CheckName, Text>> = {
  signature: { zh: '签名', en: 'Signature' },
  witnesses: { zh: '见证', en: 'Witnesses' },
  acts: { zh: '行为记录', en: 'Acts' },
  inclusion: { zh: '在日志中', en: 'In the log' },
  report: { zh: '报告原文', en: 'The report’s words' },
  binding: { zh: '绑定', en: 'Binding' },
  definition: { zh: '指标定义', en: 'Definition' },
  documents: { zh: '来源文件', en: 'Source documents' },
  completeness: { zh: '无一遗漏', en: 'None left out' },
  sample: { zh: '抽样', en: 'Sample' },
  figure: { zh: '重算数值', en: 'Number recomputed' },
  claim: { zh: '与原文相符', en: 'True to the sentence' },
  later: { zh: '后来的变化', en: 'Later changes' },
}

/** What came of a check. */
export type Check = {
  readonly name: CheckName
  readonly state: 'passed' | 'failed' | 'not-checked'
  readonly says: Text
}

/** What a bundle comes to. `ok`: no check failed; what was not checked says so itself. */
export type Verdict = {
  readonly ok: boolean
  readonly mode: 'complete' | 'sample'
  readonly checks: readonly Check[]
  /** In the claim's unit; nothing computed from a sample, or where there is no figure. */
  readonly number?: {
    readonly quote: string
    readonly claimed: number
    readonly computed: number | undefined
    readonly unit: string
  }
  /** Whose key the signature was held to: one that was given, or the bundle's own. */
  readonly trusted: { readonly vkey: string; readonly by: 'pinned' | 'bundle' }
  readonly checkpoint?: { readonly origin: string; readonly size: number }
  readonly acts: number
}

/** Makes the checks of one name. */
export function checking(name: CheckName): {
  passed(text: Text, values?: Values): Check
  failed(text: Text, values?: Values): Check
  notChecked(text: Text, values?: Values): Check
} {
  const made =
    (state: Check['state']) =>
    (text: Text, values: Values = {}): Check => ({ name, state, says: say(text, values) })
  return { passed: made('passed'), failed: made('failed'), notChecked: made('not-checked') }
}

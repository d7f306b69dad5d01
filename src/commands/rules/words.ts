/** What the decision engine finds and refuses, in a line, in both languages. */
import { DecisionProblem, type Finding, type ProblemCode } from '../../decision/index.ts'
import { fill, type Language, type Text } from '../../kernel/words.ts'

/** The kinds of trouble that `src/decision` names in English. */
const kinds: Readonly<Record<ProblemCode, string>> = {
  'xml.malformed': '文件不是良构的 XML',
  'xml.forbidden': '不读取文档类型和实体',
  'xml.too-large': '文件过大或嵌套过深',
  'dmn.not-dmn': '文件不是 DMN 1.2 至 1.5 的模型',
  'dmn.reference': '引用没有着落',
  'dmn.import': '缺少导入的模型',
  'dmn.cycle': '元素循环依赖',
  'dmn.table': '决策表不完整',
  'dmn.unknown-decision': '没有这个决策或服务',
  'feel.syntax': '表达式不合 FEEL 语法',
  'feel.too-deep': '表达式嵌套过深',
  'feel.unknown-name': '此处没有这个名称',
  'feel.unknown-type': '没有这个类型',
  'feel.type': '类型不合',
  'feel.external': '不执行外部函数',
  'cases.malformed': '用例文件的格式不对',
  'run.budget': '计算步数超过上限',
  'run.too-deep': '计算嵌套过深',
  'table.gap': '有些输入没有规则适用',
  'table.overlap': '两条规则适用于同样的输入而结果不同',
  'table.unreachable': '规则永远不会起作用',
  'table.too-large': '决策表过大，未查空缺和重叠',
  'table.missing-output-values': '命中策略需要列出输出值',
}

/** A finding or a problem of the engine in one line: what it is, the detail, and the place as far as it is known. */
export function lineOf(
  { code, detail, place }: Pick<Finding, 'code' | 'detail' | 'place'>,
  language: Language,
): string {
  const { file, line, column, element } = place
  const where = [
    file ?? [],
    line === undefined ? [] : `第 ${line} 行`,
    column === undefined ? [] : `第 ${column} 列`,
    element ?? [],
  ].flat()
  const chinese = `${kinds[code]}：${detail}${where.length === 0 ? '' : `（${where.join('，')}）`}`
  const said = language === 'zh' ? chinese : new DecisionProblem(code, detail, place).message
  return said.replaceAll(/\s+/g, ' ')
}

/** The words of `rules` and `decide`. */
export const rulesWords = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  clean: { zh: '{file}：没有发现问题。', en: '{file}: nothing found.' },
  found: { zh: '{file}：{errors} 个错误，{warnings} 个警告。', en: '{file}: {errors} errors, {warnings} warnings.' },
  replayedSame: { zh: '{decision} = {outcome}：与当时相同。', en: '{decision} = {outcome}: the same as then.' },
  'replayed-rules': {
    zh: '{decision}：规则不同。当时的 SHA-256 是 {was}，这个模型的是 {is}。',
    en: '{decision}: other rules. Their SHA-256 was {was}, this model’s is {is}.',
  },
  'replayed-engine': {
    zh: '{decision}：引擎版本不同，当时是 {was}，现在是 {is}。',
    en: '{decision}: another version of the engine, {was} then, {is} now.',
  },
  'replayed-inputs': {
    zh: '{decision}：记录中的输入与其哈希 {was} 不符，实为 {is}。',
    en: '{decision}: the inputs do not give the recorded hash {was} but {is}.',
  },
  'replayed-outcome': {
    zh: '{decision}：结果不同，当时是 {was}，现在是 {is}。',
    en: '{decision}: another outcome, {was} then, {is} now.',
  },
  published: {
    zh: '{ruleSet} 第 {version} 版：已发布，自 {validFrom} 起施行。',
    en: '{ruleSet}, version {version}: published, in force from {validFrom}.',
  },
  publishedBefore: {
    zh: '{ruleSet} 第 {version} 版：先前已发布。',
    en: '{ruleSet}, version {version}: published before.',
  },
  score: { zh: '{name}：通过 {passed}，未通过 {failed}', en: '{name}: {passed} passed, {failed} failed' },
  all: { zh: '合计', en: 'all' },
  failedCase: {
    zh: '  第 {line} 行“{name}”：{decision} 应为 {expected}，实为 {actual}',
    en: '  line {line}, “{name}”: {decision} should be {expected} but is {actual}',
  },
  notHit: { zh: '  没有用例用到的规则：{rules}', en: '  rules that no case hits: {rules}' },
  unknownInput: {
    zh: '{file} 中的“{name}”不是所求决策的输入，未采用。',
    en: '“{name}” in {file} is no input of what is decided, and was not used.',
  },
  change: {
    zh: '若仅“{input}”由 {from} 变为 {to}，则 {decision} = {outcome}。',
    en: 'Were only “{input}” {to} instead of {from}, {decision} would be {outcome}.',
  },
  changesOn: {
    zh: '其余不变，自 {day} 起 {decision} = {outcome}。',
    en: 'All else being equal, from {day} on {decision} is {outcome}.',
  },
  neverChanges: {
    zh: '其余不变，三十年内 {decision} 不变。',
    en: 'All else being equal, {decision} stays so for thirty years.',
  },
  warned: { zh: '注意：{reason}', en: 'note: {reason}' },
  totals: {
    zh: '{cases} 例，{changed} 例结果不同：数值增加 {gain} 例，减少 {lose} 例，差额合计 {sum}。',
    en: '{cases} cases, {changed} decided differently: {gain} gain, {lose} lose, {sum} in sum.',
  },
  times: { zh: '  {what}：{count} 例', en: '  {what}: {count} cases' },
  changedCase: {
    zh: '  “{name}”：{before} → {after}（{ruleBefore} → {ruleAfter}）',
    en: '  “{name}”: {before} → {after} ({ruleBefore} → {ruleAfter})',
  },
  byRule: { zh: '按规则：', en: 'By rule:' },
  byOutcome: { zh: '按结果：', en: 'By outcome:' },
  examples: { zh: '最先的几例：', en: 'The first of them:' },
} as const satisfies Readonly<Record<string, Text>>

/** A word of this page in a language. */
export const word = (key: keyof typeof rulesWords, language: Language): string => fill(rulesWords[key], language)

/** `yinuo rules`: what those who write rules need: check, test, the standard's own cases, and a trial on past cases. */
import { type Call, type Command, WrongUsage } from './command.ts'
import { sharedOptions } from './options.ts'
import { testRules } from './rules/cases.ts'
import { checkRules } from './rules/check.ts'
import { runKit } from './rules/kit.ts'
import { tellingRefusals } from './rules/model.ts'
import { publishRuleSets } from './rules/publish.ts'
import { replayRules } from './rules/replay.ts'
import { simulateRules } from './rules/simulate.ts'

/** The command `rules`. */
export const rules: Command = {
  name: 'rules',
  usage:
    'check MODEL.dmn | test MODEL.dmn|DIR | tck DIR | simulate OLD.dmn NEW.dmn --cases FILE | replay RECORD.json MODEL.dmn | publish RULES.json',
  says: { zh: '检查、测试、试算规则（DMN）', en: 'checks, tests and tries rules (DMN)' },
  help: {
    zh: [
      'check     不运行模型，查出未知名称、类型错误、决策表的空缺、重叠和无用规则',
      'test      用模型旁的用例（X.dmn 旁的 X.cases.csv 或 .yaml）测试；给出目录则测试其中每个有用例的模型',
      'tck       运行 OMG 的 DMN 符合性测试集中的任一目录，按目录列出通过与未通过',
      'simulate  用新旧两版规则分别决定以往的案例（.csv 或 .jsonl），列出结果不同者',
      'replay    用同一规则集重新作出记录过的决定（decide --json 的输出），说明是否相同',
      'publish   发布清单中尚未发布的规则集：先检查、试过用例，再由一件公务行为公布，自其日期起施行',
    ].join('\n'),
    en: [
      'check     finds unknown names, wrong types, gaps, overlaps and dead rules without running the model',
      'test      runs the cases beside a model (X.cases.csv or .yaml beside X.dmn), or beside each model under a folder',
      'tck       runs any folder of the OMG’s conformance kit for DMN; passed and failed by folder',
      'simulate  decides past cases (.csv or .jsonl) by two versions; who would be decided differently',
      'replay    decides recorded decisions (what decide --json prints) again by their rule set; the same, or what differs',
      'publish   puts the rule sets of a list into force: checked, tried on their cases, published by an act',
    ].join('\n'),
  },
  options: {
    cases: { value: 'FILE', says: { zh: 'simulate：以往的案例', en: 'simulate: the past cases' } },
    decision: {
      value: 'NAME',
      says: { zh: 'simulate：比较哪个决策', en: 'simulate: which decision is compared' },
    },
    data: sharedOptions.data,
    json: sharedOptions.json,
  },
  operands: [2, 3],
  run: tellingRefusals(run),
}

type Task = {
  /** How many operands stand after its name. */
  readonly operands: number
  readonly values: readonly string[]
  run(call: Call): Promise<number>
}

const tasks: Readonly<Record<string, Task>> = {
  check: { operands: 1, values: [], run: checkRules },
  test: { operands: 1, values: [], run: testRules },
  tck: { operands: 1, values: [], run: runKit },
  simulate: { operands: 2, values: ['cases', 'decision'], run: simulateRules },
  replay: { operands: 2, values: [], run: replayRules },
  publish: { operands: 1, values: ['data'], run: publishRuleSets },
}

async function run(call: Call): Promise<number> {
  const [name = '', ...operands] = call.operands
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (task === undefined)
    throw new WrongUsage(
      { zh: '应为其中之一：{tasks}。', en: 'Expected is one of {tasks}.' },
      { tasks: Object.keys(tasks).join(', ') },
    )
  if (operands.length !== task.operands)
    throw new WrongUsage(
      { zh: '给出了 {given} 个参数，应为 {expected} 个。', en: '{given} operand(s) given, {expected} expected.' },
      { given: operands.length, expected: task.operands },
    )
  const stray = Object.keys(call.values).find(option => !task.values.includes(option))
  if (stray !== undefined)
    throw new WrongUsage(
      { zh: 'rules {name} 没有选项 --{stray}。', en: 'rules {name} takes no --{stray}.' },
      { name, stray },
    )
  return task.run(call)
}

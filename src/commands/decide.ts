/** `yinuo decide`: decides one case by a DMN model, and says why. */
import {
  counterfactuals,
  type DecisionModel,
  decideOnRecord,
  type Evaluator,
  type Explanation,
  explain,
  type Inputs,
  literalOf,
  parseDateTime,
  type RunOptions,
  sentencesOf,
  toPlain,
  whenItChanges,
} from '../decision/index.ts'
import { machineClock, setClock } from '../kernel/clock.ts'
import { loadConfig } from '../kernel/config.ts'
import { type Call, type Command, WrongUsage } from './command.ts'
import { sharedOptions } from './options.ts'
import { openModel, outcomesOf, parseInputs, placedAt, readText, tellingRefusals } from './rules/model.ts'
import { rulesWords } from './rules/words.ts'

/** The command `decide`. */
export const decide: Command = {
  name: 'decide',
  usage: 'MODEL.dmn --input FILE [--decision NAME] [--explain [--day INPUT]] [--json]',
  says: { zh: '按规则（DMN）决定一个案例', en: 'decides a case by rules (DMN)' },
  help: {
    zh: '读入 DMN 1.2 至 1.5 模型，按 JSON 中的输入作出决定。不写 --decision 则给出模型的每个最终决策。\n缺少起作用的输入时不作决定，并指出缺少什么。--json 输出可供重放的决定记录。',
    en: 'Reads a DMN model (1.2 to 1.5) and decides by the inputs in a JSON file; without --decision all that the model\ncomes to. Where an input that matters is missing, it decides nothing and names it. --json prints the record for a replay.',
  },
  options: {
    input: {
      value: 'FILE',
      says: { zh: '输入，一个 JSON 对象；- 表示标准输入', en: 'the inputs, a JSON object; - is standard input' },
    },
    decision: {
      value: 'NAME',
      says: { zh: '只求这个决策或决策服务', en: 'this decision or decision service alone' },
    },
    explain: {
      says: { zh: '说明理由，以及何种变化会改变结果', en: 'says why, and what change would change the outcome' },
    },
    day: {
      value: 'INPUT',
      says: {
        zh: '哪个输入是作出决定的日期：说明结果何日起会变',
        en: 'which input is the day of deciding: says from when on the outcome changes',
      },
    },
    json: sharedOptions.json,
  },
  operands: [1, 1],
  run: tellingRefusals(run),
}

/** One decision of a case, as far as it was come to. */
type Decided = {
  readonly evaluator: Evaluator
  readonly explanation: Explanation
  readonly inputs: Inputs
}

async function run(call: Call): Promise<number> {
  const [file = ''] = call.operands
  const { input, decision, day } = call.values
  if (day !== undefined && !call.switches.has('explain'))
    throw new WrongUsage({ zh: '--day 须与 --explain 同用。', en: '--day goes with --explain.' })
  const model = await openModel(file)
  const evaluators = (decision === undefined ? outcomesOf(model, file) : [decision]).map(model.decision)
  const inputs = input === undefined ? {} : parseInputs(await readText(input), input)
  tellUnused(call, evaluators, inputs, input ?? '')
  const options = runOptions(call)
  const decided = evaluators.map(evaluator => ({
    evaluator,
    inputs,
    explanation: placedAt({ file, element: `decision "${evaluator.name}"` }, () =>
      explain(model.program, evaluator, inputs, options),
    ),
  }))
  if (tellUnsaid(call, model, decided, input ?? file)) return 1
  if (call.switches.has('json')) call.print(JSON.stringify(recordsOf(call, model, decided, options), undefined, 2))
  else for (const one of decided) printOutcome(call, model, one)
  return 0
}

/** The city's clock says what `now()` and `today()` are. */
function runOptions({ environment }: Call): RunOptions {
  const { clock } = loadConfig({ environment, options: {} })
  const moment = (clock === undefined ? machineClock : setClock(clock)).now()
  const now = parseDateTime(moment.toString())
  return now === null ? {} : { now }
}

function tellUnused(call: Call, evaluators: readonly Evaluator[], inputs: Inputs, file: string): void {
  const read = new Set(evaluators.flatMap(one => one.inputs.map(({ name }) => name)))
  for (const name of Object.keys(inputs).filter(key => !read.has(key) && !read.has(key.slice(key.indexOf('.') + 1))))
    call.tell(rulesWords.unknownInput, { file, name })
}

/** Tells which decisions can't be come to, and why; true where there are any. */
function tellUnsaid(call: Call, model: DecisionModel, decided: readonly Decided[], file: string): boolean {
  const unsaid = decided.filter(({ explanation }) => explanation.outcome.kind === 'cannot-say')
  for (const { explanation } of unsaid) {
    const line = sentencesOf(model.program, explanation, call.language).join(' ')
    call.tell({ zh: '{file}：{line}', en: '{file}: {line}' }, { file, line })
  }
  if (unsaid.length > 0) return true
  const warnings = new Set(decided.flatMap(({ explanation }) => explanation.warnings))
  for (const reason of warnings) call.tell(rulesWords.warned, { reason })
  return false
}

/** The records by decision, with the reasons where they are asked for. */
function recordsOf(call: Call, model: DecisionModel, decided: readonly Decided[], options: RunOptions) {
  const entries = decided.map(one => {
    const record = decideOnRecord(model, one.evaluator.name, one.inputs, options)
    if (!call.switches.has('explain')) return [record.decision, record] as const
    const sentences = sentencesOf(model.program, one.explanation, call.language)
    const changes = changesOf(model, one).map(({ input, from, to, outcome }) => ({
      ...{ input, from: toPlain(from), to: toPlain(to), outcome: toPlain(outcome) },
    }))
    return [record.decision, { ...record, sentences, changes }] as const
  })
  return Object.fromEntries(entries)
}

const changesOf = (model: DecisionModel, { evaluator, inputs, explanation }: Decided) =>
  counterfactuals(model.program, evaluator, inputs, explanation)

function printOutcome(call: Call, model: DecisionModel, decided: Decided): void {
  const { evaluator, explanation, inputs } = decided
  const decision = evaluator.name
  if (!call.switches.has('explain')) {
    const value = explanation.outcome.kind === 'decided' ? explanation.outcome.value : null
    call.print(`${decision} = ${literalOf(value)}`)
    return
  }
  for (const sentence of sentencesOf(model.program, explanation, call.language)) call.print(sentence)
  for (const { input, from, to, outcome } of changesOf(model, decided)) {
    const values = { input, decision, from: literalOf(from), to: literalOf(to), outcome: literalOf(outcome) }
    call.say(rulesWords.change, values)
  }
  if (call.values.day !== undefined) sayWhen(call, call.values.day, evaluator, inputs)
}

function sayWhen(call: Call, input: string, evaluator: Evaluator, inputs: Inputs): void {
  const change = whenItChanges(evaluator, inputs, input)
  const decision = evaluator.name
  if (change === undefined) call.say(rulesWords.neverChanges, { decision })
  else call.say(rulesWords.changesOn, { decision, day: String(change.on), outcome: literalOf(change.outcome) })
}

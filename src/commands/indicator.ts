/** `yinuo indicator`: lists and defines indicators, takes reported values, binds numbers of reports. */
import { askCity, type CityCommand, type Outcome } from '../city-commands.ts'
import { loadConfig } from '../kernel/config.ts'
import type { Text } from '../kernel/words.ts'
import { type Call, type Command, columns, tellProblem, WrongUsage } from './command.ts'
import { readInput } from './input.ts'
import { sharedOptions } from './options.ts'

/** The command `indicator`. */
export const indicator: Command = {
  name: 'indicator',
  usage:
    'list | define FILE | report ID PERIOD VALUE --document FILE | bind MEASURE ID PERIOD | unbind MEASURE | propose [REPORT]',
  says: { zh: '指标：定义、报送、绑定', en: 'indicators: define, report, bind' },
  help: {
    zh: [
      'list      全部指标及其最新数值',
      'define    定义或修改指标；FILE 为指标包文件、一组定义或一个定义（JSON），修改须用 --because 说明理由',
      'report    报送一个数值，附来源文件；更正须用 --because 说明理由',
      'bind      把报告中的一个数字绑定到指标的一个期间；MEASURE 为“报告.版次.序号”',
      'unbind    解除绑定，须用 --because 说明理由',
      'propose   为尚未绑定的数字提出绑定建议',
    ].join('\n'),
    en: [
      'list      every indicator with its newest value',
      'define    defines or changes indicators; FILE is a pack’s file, a list or one definition (JSON); a change needs --because',
      'report    takes a reported value with its source document; a correction needs --because',
      'bind      binds a number of a report to a period of an indicator; MEASURE is REPORT.EDITION.NUMBER',
      'unbind    ends a binding; needs --because',
      'propose   proposes bindings for numbers that have none',
    ].join('\n'),
  },
  options: {
    document: { value: 'FILE', says: { zh: 'report：来源文件', en: 'report: the source document' } },
    because: { value: 'TEXT', says: { zh: '修改、更正或解除的理由', en: 'why it is changed, corrected or ended' } },
    district: { value: 'AREA', says: { zh: '区划代码；不写则为全市', en: 'GB/T 2260; without it the whole city' } },
    base: { value: 'PERIOD', says: { zh: 'bind：与哪一期间相比', en: 'bind: the period compared with' } },
    transform: {
      value: 'HOW',
      says: {
        zh: 'bind：level、percent、points、multiple 或 fraction（默认 level）',
        en: 'bind: level, percent, points, multiple or fraction (level)',
      },
    },
    quote: { value: 'TEXT', says: { zh: 'bind：核对原句', en: 'bind: the words that must stand there' } },
    department: {
      value: 'ID',
      says: { zh: '以哪个部门的名义（默认 statistics）', en: 'for which department (statistics)' },
    },
    data: sharedOptions.data,
    json: sharedOptions.json,
  },
  operands: [1, 4],
  run,
}

type Task = {
  readonly operands: readonly [least: number, most: number]
  readonly values: readonly string[]
  run(call: Call, operands: readonly string[]): Promise<number>
}

const tasks: Readonly<Record<string, Task>> = {
  list: { operands: [0, 0], values: [], run: list },
  define: { operands: [1, 1], values: ['because', 'department'], run: define },
  report: { operands: [3, 3], values: ['document', 'because', 'district', 'department'], run: report },
  bind: { operands: [3, 3], values: ['base', 'district', 'transform', 'quote', 'department'], run: bind },
  unbind: { operands: [1, 1], values: ['because', 'department'], run: unbind },
  propose: { operands: [0, 1], values: [], run: propose },
}

async function run(call: Call): Promise<number> {
  const [name = '', ...operands] = call.operands
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (task === undefined)
    throw new WrongUsage(
      { zh: '应为其中之一：{tasks}。', en: 'Expected is one of {tasks}.' },
      { tasks: Object.keys(tasks).join(', ') },
    )
  const [least, most] = task.operands
  if (operands.length < least || operands.length > most)
    throw new WrongUsage(
      { zh: '给出了 {given} 个参数，应为 {expected} 个。', en: '{given} operand(s) given, {expected} expected.' },
      { given: operands.length, expected: least === most ? least : `${least}–${most}` },
    )
  const stray = Object.keys(call.values).find(option => option !== 'data' && !task.values.includes(option))
  if (stray !== undefined)
    throw new WrongUsage(
      { zh: 'indicator {name} 没有选项 --{stray}。', en: 'indicator {name} takes no --{stray}.' },
      { name, stray },
    )
  return task.run(call, operands)
}

const departmentOf = ({ values }: Call) => values.department ?? 'statistics'

/** Asks the city; prints the outcome as JSON where that is asked for, else by `print`. */
async function ask<C extends CityCommand>(
  call: Call,
  name: C,
  input: unknown,
  print: (outcome: Outcome<C>) => void,
): Promise<number> {
  const config = loadConfig({ environment: call.environment, options: call.values })
  const answer = await askCity(config, name, input, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  if (call.switches.has('json')) call.print(JSON.stringify(answer.outcome))
  else print(answer.outcome)
  return 0
}

function list(call: Call): Promise<number> {
  return ask(call, 'indicator-list', {}, all => {
    if (all.length === 0) call.tell({ zh: '还没有指标。', en: 'No indicators yet.' })
    else
      call.print(
        columns(
          all.map(({ id, name, unit, latest }) => [
            id,
            `${latest === null ? '–' : `${latest.period}: ${latest.value} ${unit}`}  ${name[call.language]}`,
          ]),
        ),
      )
  })
}

async function define(call: Call, [file = '']: readonly string[]): Promise<number> {
  const { fileName, bytes } = await readInput(file)
  const definitions = definitionsIn(Buffer.from(bytes).toString('utf8'), file)
  const asked = { file: fileName, definitions, department: departmentOf(call), because: call.values.because }
  return ask(call, 'indicator-define', asked, made => {
    const text: Text = { zh: '定义了 {count} 个指标：{ids}', en: 'Defined {count} indicator(s): {ids}' }
    const ids = made.map(({ id, version }) => `${id} v${version}`).join(', ')
    if (made.length === 0) call.say({ zh: '没有改动。', en: 'Nothing changed.' })
    else call.say(text, { count: made.length, ids })
  })
}

/** A pack's file, a list, or one definition. */
function definitionsIn(text: string, file: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text)
    if (Array.isArray(parsed)) return parsed
    const isPack = typeof parsed === 'object' && parsed !== null && 'definitions' in parsed
    return isPack && Array.isArray(parsed.definitions) ? parsed.definitions : [parsed]
  } catch (error) {
    throw new WrongUsage(
      { zh: '{file} 不是 JSON（{reason}）。', en: '{file} is not JSON ({reason}).' },
      { file, reason: String(error) },
    )
  }
}

async function report(call: Call, [id = '', period = '', value = '']: readonly string[]): Promise<number> {
  const { document, because, district } = call.values
  if (document === undefined) throw new WrongUsage({ zh: '缺少 --document FILE。', en: '--document FILE is needed.' })
  if (!/^-?\d+(\.\d+)?$/.test(value))
    throw new WrongUsage({ zh: '“{value}”不是一个数。', en: '“{value}” is no number.' }, { value })
  const { fileName, bytes } = await readInput(document)
  const asked = {
    ...{ indicator: id, period, value: Number(value), department: departmentOf(call), because, district },
    document: { name: fileName, base64: Buffer.from(bytes).toString('base64') },
  }
  return ask(call, 'indicator-report', asked, ({ act }) => {
    if (act === null) call.say({ zh: '没有改动：已按此报送。', en: 'Nothing changed: it is reported so already.' })
    else call.say({ zh: '已报送，行为 {act}。', en: 'Reported by act {act}.' }, { act })
  })
}

async function bind(call: Call, [measure, id, period]: readonly string[]): Promise<number> {
  const { base, district, quote, transform = 'level' } = call.values
  if (!/^(level|percent|points|multiple|fraction)$/.test(transform))
    throw new WrongUsage(
      { zh: '没有换算方式 {transform}。', en: 'There is no transformation {transform}.' },
      { transform },
    )
  const asked = { measure, indicator: id, period, base, district, quote, transform, department: departmentOf(call) }
  return ask(call, 'indicator-bind', asked, ({ act }) =>
    call.say({ zh: '已绑定，行为 {act}。', en: 'Bound by act {act}.' }, { act }),
  )
}

async function unbind(call: Call, [measure]: readonly string[]): Promise<number> {
  const { because = '' } = call.values
  if (because.trim() === '') throw new WrongUsage({ zh: '缺少 --because TEXT。', en: '--because TEXT is needed.' })
  return ask(call, 'indicator-unbind', { measure, because, department: departmentOf(call) }, ({ act }) =>
    call.say({ zh: '已解除绑定，行为 {act}。', en: 'Unbound by act {act}.' }, { act }),
  )
}

function propose(call: Call, [name]: readonly string[]): Promise<number> {
  return ask(call, 'indicator-propose', { report: name }, proposals => {
    const rows = proposals.map(({ id, quote, candidates }) => {
      const guesses = candidates.map(
        ({ indicator: guess, transform, period, score }) => `${guess} ${transform} ${period} (${score})`,
      )
      return [id, `${quote}  →  ${guesses.length === 0 ? '–' : guesses.join(' | ')}`]
    })
    if (rows.length === 0) call.tell({ zh: '没有尚未绑定的数字。', en: 'Every number is bound.' })
    else call.print(columns(rows))
  })
}

/** `yinuo record`: how the record stands, its check, and what an operator does to it. */
import { askCity, type CityCommand } from '../city-commands.ts'
import { loadConfig } from '../kernel/config.ts'
import type { Text } from '../kernel/words.ts'
import { type Call, type Command, tellProblem, WrongUsage } from './command.ts'
import { readInput } from './input.ts'
import { sharedOptions } from './options.ts'
import { sayCheck, sayFailures, sayStatus } from './record/say.ts'

/** The command `record`. */
export const record: Command = {
  name: 'record',
  usage: 'status|check|failures|retry|drop|close|erase|rotate-key|retire-keys|continue-after-restore [--json]',
  says: { zh: '查看、核对和维护行为记录', en: 'looks at the record, checks it, keeps it' },
  help: {
    zh: [
      'status                       记录的规模、名称、密钥和见证情况',
      'check                        由行为重算整棵树、编号、关账和计数，指出第一件不符的行为',
      'failures                     订阅者未能处理的行为',
      'retry|drop SUBSCRIBER INDEX  重新处理，或略过其中一件',
      'close KIND/YEAR              关账：写明件数与合计，此后不再记入',
      'erase PERSON|- --because     删除一个人的非公开内容（- 为从标准输入读取）',
      'rotate-key --because         换上新签名密钥，旧密钥继续共同签名；密钥丢失时加 --lost',
      'retire-keys --because        停用旧密钥',
      'continue-after-restore --yes --because   恢复旧备份之后以新的名称继续',
    ].join('\n'),
    en: [
      'status                       its size, name and keys, and how far the witnesses are',
      'check                        recomputes tree, numbers, closings and tallies; names the first act that differs',
      'failures                     acts that subscribers have not taken',
      'retry|drop SUBSCRIBER INDEX  has one of them tried again, or passed over',
      'close KIND/YEAR              closes a period: states count and sums; nothing is added afterwards',
      'erase PERSON|- --because     erases what is private of a person (- reads standard input)',
      'rotate-key --because         a new signing key beside the old one; with --lost, instead of one that is lost',
      'retire-keys --because        earlier keys sign no more',
      'continue-after-restore --yes --because   goes on from an old backup, under a new name',
    ].join('\n'),
  },
  options: {
    because: { value: 'WHY', says: { zh: '原因，写入公开记录', en: 'why; it will stand in the public record' } },
    lost: { says: { zh: '原签名密钥已丢失', en: 'the present signing key is lost' } },
    yes: { says: { zh: '确认', en: 'confirms' } },
    data: sharedOptions.data,
    json: sharedOptions.json,
  },
  operands: [1, 3],
  run,
}

/** What is to be done, and how its outcome is said where not as JSON. */
type Task = { readonly name: CityCommand; readonly input: unknown; say(call: Call, outcome: never): number }

type Action = { readonly operands: number; task(call: Call): Task | Promise<Task> }

const actions: Readonly<Record<string, Action>> = {
  status: { operands: 0, task: () => ({ name: 'record-status', input: {}, say: sayStatus }) },
  check: { operands: 0, task: () => ({ name: 'record-check', input: {}, say: sayCheck }) },
  failures: { operands: 0, task: () => ({ name: 'record-failures', input: {}, say: sayFailures }) },
  retry: { operands: 2, task: call => failureTask(call, 'record-retry') },
  drop: { operands: 2, task: call => failureTask(call, 'record-drop') },
  close: {
    operands: 1,
    task: ({ operands: [, series] }) => ({
      ...{ name: 'record-close', input: { series } },
      say: saying({ zh: '{series} 已关账：{act}', en: '{series} is closed: {act}' }),
    }),
  },
  erase: {
    operands: 1,
    task: async call => ({
      ...{ name: 'record-erase', input: { person: await personOf(call), because: becauseOf(call) } },
      say: saying({ zh: '已删除 {acts} 件行为中的个人信息。', en: 'Erased what was private of {acts} act(s).' }),
    }),
  },
  'rotate-key': {
    operands: 0,
    task: call => ({
      name: call.switches.has('lost') ? 'record-replace-lost-key' : 'record-rotate-key',
      input: { because: becauseOf(call) },
      say: saying({
        zh: '新公钥 {to}\n密钥文件 {file}（请备份）\n原公钥 {from}',
        en: 'New key  {to}\nIts file {file} (keep a backup)\nOld key  {from}',
      }),
    }),
  },
  'retire-keys': {
    operands: 0,
    task: call => ({
      ...{ name: 'record-retire-keys', input: { because: becauseOf(call) } },
      say: (say, { keys }: { keys: readonly string[] }) => {
        for (const key of keys) say.say({ zh: '已停用 {key}', en: 'Retired {key}' }, { key })
        return 0
      },
    }),
  },
  'continue-after-restore': { operands: 0, task: continueTask },
}

async function run(call: Call): Promise<number> {
  const [name = '', ...rest] = call.operands
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) throw new WrongUsage({ zh: 'record 不能 {name}。', en: 'record can’t {name}.' }, { name })
  if (rest.length !== action.operands)
    throw new WrongUsage(
      { zh: 'record {name} 应有 {expected} 个参数。', en: 'record {name} takes {expected} operand(s).' },
      { name, expected: action.operands },
    )
  const config = loadConfig({ environment: call.environment, options: call.values })
  const task = await action.task(call)
  const answer = await askCity(config, task.name, task.input, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  if (call.switches.has('json')) call.print(JSON.stringify(answer.outcome))
  // `task` pairs each command with what says its outcome; a check that found something exits with 1 either way.
  return task.say(call.switches.has('json') ? silent(call) : call, answer.outcome as never)
}

const silent = (call: Call): Call => ({ ...call, print: () => {}, say: () => {} })

/** Says an outcome in one text, filled from it. */
function saying(text: Text): Task['say'] {
  return (call, outcome: Readonly<Record<string, string | number>>) => {
    call.say(text, outcome)
    return 0
  }
}

function failureTask({ operands: [, subscriber, index] }: Call, name: CityCommand): Task {
  if (!/^\d{1,15}$/.test(index ?? '')) throw new WrongUsage({ zh: 'INDEX 应为整数。', en: 'INDEX is a whole number.' })
  const text = { zh: '{subscriber}：第 {index} 件', en: '{subscriber}: act {index}' }
  return { name, input: { subscriber, index: Number(index) }, say: saying(text) }
}

function continueTask(call: Call): Task {
  if (!call.switches.has('yes'))
    throw new WrongUsage({
      zh: '此后旧的名称不再使用：请加 --yes 确认。',
      en: 'The old name is given up for good: confirm with --yes.',
    })
  return {
    ...{ name: 'record-continue', input: { because: becauseOf(call) } },
    say: saying({
      zh: '记录从 {size} 件处以 {origin} 继续（曾公布 {published} 件）。\n新公钥 {to}',
      en: 'The record goes on as {origin} from {size} acts ({published} had been published).\nNew key  {to}',
    }),
  }
}

function becauseOf({ values: { because } }: Call): string {
  if (because === undefined || because === '')
    throw new WrongUsage({ zh: '须用 --because 写明原因。', en: 'Say why, with --because.' })
  return because
}

/** The person's identifier; from standard input it does not stay in the terminal's history. */
async function personOf({ operands: [, person = ''] }: Call): Promise<string> {
  if (person !== '-') return person
  return Buffer.from((await readInput('-')).bytes)
    .toString('utf8')
    .trim()
}

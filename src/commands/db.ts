/** `yinuo db status`: how the city's database stands to the program. */
import { askCity } from '../city-commands.ts'
import { loadConfig } from '../kernel/config.ts'
import { type Call, type Command, columns, tellProblem, WrongUsage } from './command.ts'
import { sharedOptions } from './options.ts'

/** The command `db`. */
export const db: Command = {
  name: 'db',
  usage: 'status [--data FOLDER] [--json]',
  says: { zh: '查看数据库状态', en: 'tells how the database stands' },
  help: {
    zh: '列出数据库的种类、版本，以及已执行和待执行的升级。',
    en: 'Tells which database it is, its version, and which migrations were applied when.',
  },
  options: { data: sharedOptions.data, json: sharedOptions.json },
  operands: [1, 1],
  run,
}

async function run(call: Call): Promise<number> {
  if (call.operands[0] !== 'status') throw new WrongUsage({ zh: '应为 db status。', en: 'Expected is db status.' })
  const config = loadConfig({ environment: call.environment, options: call.values })
  const answer = await askCity(config, 'db-status', {}, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  const { kind, version, applied, waiting, unknown } = answer.outcome
  if (call.switches.has('json')) {
    call.print(JSON.stringify(answer.outcome))
    return 0
  }
  call.print(`${kind} ${version}`)
  call.print(
    columns([
      ...applied.map(({ name, appliedAt }) => [`  ${name}`, appliedAt]),
      ...waiting.map(name => [`  ${name}`, { zh: '待执行', en: 'waiting' }[call.language]]),
      ...unknown.map(name => [`  ${name}`, { zh: '本程序不认识', en: 'not known to this program' }[call.language]]),
    ]),
  )
  return 0
}

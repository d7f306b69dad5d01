/** `yinuo config`: what is in force, and where each setting came from. */
import { describeConfig } from '../kernel/config.ts'
import type { Call, Command } from './command.ts'
import { columns } from './command.ts'
import { sharedOptions } from './options.ts'

export const config: Command = {
  name: 'config',
  usage: '[--data FOLDER]',
  says: { zh: '列出生效的配置', en: 'lists what is set, and by what' },
  help: {
    zh: '列出全部配置、生效的值和来源。配置用环境变量设定。',
    en: 'Lists every setting, the value in force and where it came from. Settings are environment variables.',
  },
  options: { data: sharedOptions.data },
  operands: [0, 0],
  run,
}

async function run(call: Call): Promise<number> {
  const lines = describeConfig({ environment: call.environment, options: call.values })
  const from = { option: '--', environment: 'env', default: '' }
  call.print(
    columns(
      lines.map(line => [`${line.variable}=${line.value}`, `${from[line.from].padEnd(4)}${line.says[call.language]}`]),
    ),
  )
  return 0
}

/** `yinuo witness`: holds logs to one history, by cosigning checkpoints that only append. */
import { runWitness } from '../record/index.ts'
import { type Call, type Command, WrongUsage } from './command.ts'
import { toldToStop } from './told-to-stop.ts'

/** The command `witness`. */
export const witness: Command = {
  name: 'witness',
  usage: '--key FILE --logs FILE [--port PORT] [--host HOST] [--state FOLDER] [--name NAME]',
  says: { zh: '为公开记录作见证', en: 'witnesses public logs' },
  help: {
    zh: '运行一个见证方（C2SP tlog-witness）：核对送来的检查点只增不改，然后副署。\n每个日志的最新检查点存入状态目录后才答复；同一日志的另一段历史会被拒绝。\n首次运行用 --name 给出名称，即生成密钥；打印出的公钥交给城市写入 YINUO_WITNESSES 的策略文件。',
    en: 'Runs a witness (C2SP tlog-witness): it checks that a checkpoint only appends to the last one, then cosigns it.\nWhat it cosigned is on disk before it answers; another history of the same log is refused.\nAt the first run --name makes its keys; the verifier keys that it prints go into the city’s policy (YINUO_WITNESSES).',
  },
  options: {
    key: { value: 'FILE', says: { zh: '密钥文件', en: 'the file of its signing keys' } },
    logs: {
      value: 'FILE',
      says: { zh: '日志清单：每行一个验证公钥', en: 'the logs it watches: a verifier key on each line' },
    },
    port: { value: 'PORT', says: { zh: '端口（默认 8030，0 为任选）', en: 'port (8030; 0 takes any free one)' } },
    host: { value: 'HOST', says: { zh: '监听地址（默认 localhost）', en: 'where to listen (localhost)' } },
    state: {
      value: 'FOLDER',
      says: { zh: '状态目录（默认为密钥文件名加 .state）', en: 'what it cosigned (the key file’s name and .state)' },
    },
    name: {
      value: 'NAME',
      says: { zh: '没有密钥文件时，新密钥的名称', en: 'the name for fresh keys, where there are none' },
    },
  },
  operands: [0, 0],
  run,
}

async function run(call: Call): Promise<number> {
  const { key, logs, port = '8030', host = 'localhost', state = `${key}.state`, name } = call.values
  if (key === undefined || logs === undefined)
    throw new WrongUsage({ zh: '须给出 --key 和 --logs。', en: '--key and --logs are needed.' })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new WrongUsage({ zh: '“{port}”不是端口。', en: '“{port}” is no port.' }, { port })
  const running = await runWitness({ key, logs, state, name, host, port: Number(port) })
  call.say({ zh: '见证方  {url}', en: 'Witness  {url}' }, { url: running.url })
  for (const vkey of running.vkeys) call.say({ zh: '公钥    {vkey}', en: 'Key      {vkey}' }, { vkey })
  for (const origin of running.origins) call.say({ zh: '日志    {origin}', en: 'Log      {origin}' }, { origin })
  call.say({ zh: '停止    Ctrl+C', en: 'Stop     Ctrl+C' })
  await toldToStop()
  await running.close()
  return 0
}

/** `./yinuo`: finds the command, reads its arguments, runs it. Exit codes: 0 done, 1 failed, 2 wrong usage. */
import { type Call, type Command, columns, helpOf, readCall, WrongUsage } from './commands/command.ts'
import { documentOf, Problem } from './kernel/problem.ts'
import { fill, type Language, type Text, terminalLanguage } from './kernel/words.ts'

/** Each command is loaded only when it is called: `read` needs no server, `start` no test runner. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  read: async () => (await import('./commands/read.ts')).read,
  import: async () => (await import('./commands/import.ts')).importCommand,
  decide: async () => (await import('./commands/decide.ts')).decide,
  indicator: async () => (await import('./commands/indicator.ts')).indicator,
  evidence: async () => (await import('./commands/evidence.ts')).evidence,
  verify: async () => (await import('./commands/verify.ts')).verify,
  record: async () => (await import('./commands/record.ts')).record,
  witness: async () => (await import('./commands/witness.ts')).witness,
  rules: async () => (await import('./commands/rules.ts')).rules,
  config: async () => (await import('./commands/config.ts')).config,
  db: async () => (await import('./commands/db.ts')).db,
  test: async () => (await import('./commands/test.ts')).test,
  bench: async () => (await import('./commands/bench.ts')).bench,
  dev: async () => (await import('./commands/dev.ts')).dev,
}

const intro: Text = {
  zh: '一诺：读懂政府工作报告，跟踪每一个数字和承诺。\n\n用法：./yinuo 命令 [选项]',
  en: 'Yinuo reads a city’s work report and keeps its figures and promises.\n\nUsage: ./yinuo COMMAND [options]',
}
const outro: Text = {
  zh: '每个命令的说明：./yinuo 命令 --help',
  en: 'Of each command: ./yinuo COMMAND --help',
}

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const language = terminalLanguage(process.env)
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || asksForHelp(name)) {
    console.log(await overview(language))
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined)
    return wrongUsage(
      fill({ zh: '没有命令 {name}。', en: 'There is no command {name}.' }, language, { name }),
      '--help',
    )
  const command = await load()
  if (rest.some(asksForHelp)) {
    console.log(helpOf(command, language))
    return 0
  }
  return runCommand(command, rest, language)
}

function asksForHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h'
}

async function runCommand(command: Command, args: readonly string[], language: Language): Promise<number> {
  try {
    const call: Call = {
      ...readCall(command, args),
      language,
      environment: process.env,
      print: line => console.log(line),
      say: (text, values) => console.log(fill(text, language, values)),
      tell: (text, values) => console.error(fill(text, language, values)),
    }
    return await command.run(call)
  } catch (error) {
    if (error instanceof WrongUsage)
      return wrongUsage(fill(error.text, language, error.values), `${command.name} --help`)
    if (!(error instanceof Problem)) throw error
    const { detail, wayOut } = documentOf(error, language)
    console.error(language === 'zh' ? `${detail}${wayOut}` : `${detail} ${wayOut}`)
    return 1
  }
}

function wrongUsage(message: string, help: string): number {
  console.error(`${message}  →  ./yinuo ${help}`)
  return 2
}

async function overview(language: Language): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(load => load()))
  const list = columns(loaded.map(({ name, says }) => [`  ${name}`, fill(says, language)]))
  return [fill(intro, language), list, fill(outro, language)].join('\n\n')
}

/** A command of `./yinuo`: declared as data, from which its help is printed and its arguments are read. */
import { parseArgs } from 'node:util'
import type { ProblemDocument } from '../kernel/problem.ts'
import { fill, type Language, type Text, type Values } from '../kernel/words.ts'

/** An option of a command. */
export type Option = {
  /** What stands for its value in the help (`PORT`); a switch has none. */
  readonly value?: string
  /** One letter that does as well: `o` for `-o`. */
  readonly short?: string
  readonly says: Text
}

/** A command as declared. */
export type Command = {
  readonly name: string
  /** What follows the name: `FILE [--json]`. */
  readonly usage: string
  /** One line, for the list of commands. */
  readonly says: Text
  /** What it does, for its own help. */
  readonly help: Text
  readonly options: Readonly<Record<string, Option>>
  /** How many operands it takes. */
  readonly operands: readonly [least: number, most: number]
  /** Does it; returns the exit code: 0 done, 1 failed. */
  run(call: Call): Promise<number>
}

/** A command as called. */
export type Call = {
  readonly operands: readonly string[]
  /** The options that take a value. */
  readonly values: Readonly<Record<string, string | undefined>>
  /** The switches that were set. */
  readonly switches: ReadonlySet<string>
  readonly language: Language
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Prints a line to standard output. */
  print(line: string): void
  /** Prints a text to standard output, in the user's language. */
  say(text: Text, values?: Values): void
  /** Prints a text about what is going on, or went wrong, to standard error. */
  tell(text: Text, values?: Values): void
}

/** Says what went wrong and the way out, in one line; returns the exit code. */
export function tellProblem(call: Call, { detail, wayOut }: ProblemDocument): number {
  call.tell({ zh: '{detail}{wayOut}', en: '{detail} {wayOut}' }, { detail, wayOut })
  return 1
}

/** Wrong usage: said with a way to the help, exit code 2. */
export class WrongUsage extends Error {
  readonly text: Text
  readonly values: Values

  constructor(text: Text, values: Values = {}) {
    super(fill(text, 'en', values))
    this.text = text
    this.values = values
  }
}

/** Reads a command's arguments. @throws WrongUsage */
export function readCall(command: Command, args: readonly string[]): Pick<Call, 'operands' | 'values' | 'switches'> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
    ]),
  )
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, tokens: true },
    ...{ allowPositionals: true, strict: false },
  })
  for (const token of tokens) if (token.kind === 'option') refuseWrong(command, token)
  const [least, most] = command.operands
  if (positionals.length < least || positionals.length > most)
    throw new WrongUsage(
      { zh: '给出了 {given} 个参数，应为 {expected} 个。', en: '{given} operand(s) given, {expected} expected.' },
      { given: positionals.length, expected: least === most ? least : `${least}–${most}` },
    )
  const entries = Object.entries(values)
  return {
    operands: positionals,
    values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
  }
}

type OptionToken = { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }

function refuseWrong({ options }: Command, { name, rawName: option, value, inlineValue }: OptionToken): void {
  const known = Object.hasOwn(options, name) ? options[name] : undefined
  const declared = option.startsWith('--') || option === `-${known?.short}` ? known : undefined
  if (declared === undefined)
    throw new WrongUsage({ zh: '没有选项 {option}。', en: 'There is no option {option}.' }, { option })
  if (declared.value === undefined && value !== undefined)
    throw new WrongUsage({ zh: '选项 {option} 不带值。', en: '{option} takes no value.' }, { option })
  // Where the next word is an option, the value was forgotten; - alone is standard input.
  const isMissing = value === undefined || (inlineValue !== true && value.startsWith('-') && value !== '-')
  if (declared.value !== undefined && isMissing)
    throw new WrongUsage(
      { zh: '选项 {option} 缺少 {value}。', en: '{option} needs its {value}.' },
      { option, value: declared.value },
    )
}

/** A command's help page. */
export function helpOf(command: Command, language: Language): string {
  const { name, usage, help, options } = command
  const lines = Object.entries(options).map(([option, { value, short, says }]) => [
    `  ${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
    fill(says, language),
  ])
  const parts = [`./yinuo ${name} ${usage}`.trimEnd(), fill(help, language), columns(lines)]
  return parts.filter(part => part !== '').join('\n\n')
}

/** Two columns of text, the first as wide as its longest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length)) + 2
  return rows.map(([first = '', second = '']) => `${first.padEnd(width)}${second}`).join('\n')
}

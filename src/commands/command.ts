/** A command of `./yinuo`: declared as data, from which its help is printed and its arguments are read. */
import { parseArgs } from 'node:util'
import type { ProblemDocument } from '../kernel/problem.ts'
import { fill, type Language, type Text, type Values } from '../kernel/words.ts'

/** An option of a command. */
export type Option = {
  /** What stands for its value in the help (`PORT`); a switch has none. */
  readonly value?: string
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
export class WrongUsage extends Error {}

/** Reads a command's arguments. @throws WrongUsage */
export function readCall(command: Command, args: readonly string[]): Pick<Call, 'operands' | 'values' | 'switches'> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  )
  const { values, positionals } = parse(args, options)
  const [least, most] = command.operands
  if (positionals.length < least || positionals.length > most)
    throw new WrongUsage(
      `${positionals.length} operand(s) given, ${least === most ? least : `${least} to ${most}`} expected`,
    )
  const entries = Object.entries(values)
  return {
    operands: positionals,
    values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
  }
}

function parse(args: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message.split('. To specify')[0])
    throw error
  }
}

/** A command's help page. */
export function helpOf(command: Command, language: Language): string {
  const { name, usage, help, options } = command
  const lines = Object.entries(options).map(([option, { value, says }]) => [
    `  --${option}${value === undefined ? '' : ` ${value}`}`,
    fill(says, language),
  ])
  const parts = [`./yinuo ${name} ${usage}`.trimEnd(), fill(help, language)]
  return [...parts, ...(lines.length > 0 ? [columns(lines)] : [])].join('\n\n')
}

/** Two columns of text, the first as wide as its longest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length)) + 2
  return rows.map(([first = '', second = '']) => `${first.padEnd(width)}${second}`).join('\n')
}

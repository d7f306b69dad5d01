/** Cases of a rule set written in YAML 1.2, for those who find a long line of CSV hard to read. */
import { LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { RuleCase } from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import { rulesProblems } from './problems.ts'

const Field = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Cases = z.array(
  z.strictObject({ case: z.string(), given: z.record(z.string(), Field), expected: z.record(z.string(), Field) }),
)

/**
 * Reads cases from YAML: a list, each with its name, what is given and what each decision should give. Numbers keep
 * the digits they are written with.
 *
 *     - case: turns 80
 *       given: { Age: 80, Resident: true }
 *       expected: { Allowance: 300 }
 *
 * @throws Problem command.cases-malformed with the line where it is known
 */
export function readYamlCases(text: string, file: string): readonly RuleCase[] {
  const lines = new LineCounter()
  // `intAsBigInt` and `source` keep digits that a double would lose; aliases could make a small file a huge one.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, intAsBigInt: true })
  const refuse = (reason: string, at = 0) =>
    new Problem(rulesProblems['cases-malformed'], { file, line: lines.linePos(at).line, reason })
  const [error] = document.errors
  if (error !== undefined) throw refuse(error.message, error.pos[0])
  visit(document, {
    Alias: (_, { range }) => {
      throw refuse('alias', range?.[0])
    },
    Scalar: (key, node) => {
      // What was written, not the nearest double: 0.10 stays 0.10.
      if (key === 'value' && typeof node.value !== 'boolean' && node.value !== null)
        node.value = node.source ?? node.value
    },
  })
  const parsed = Cases.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  return parsed.data.map((one, at) => ({
    name: one.case,
    line: lineOf(document.getIn([at], true), lines),
    given: textsOf(one.given, ({ value }) => value !== ''),
    expected: textsOf(one.expected, () => true),
  }))
}

function lineOf(node: unknown, lines: LineCounter): number {
  const hasRange = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
  return hasRange ? lines.linePos(Number((node.range as unknown[])[0])).line : 1 // It was seen to be a list.
}

function textsOf(
  fields: Readonly<Record<string, z.output<typeof Field>>>,
  keeps: (field: { value: string }) => boolean,
): Record<string, string> {
  const texts = Object.entries(fields).map(([name, field]) => [name, field === null ? '' : String(field)] as const)
  return Object.fromEntries(texts.filter(([, value]) => keeps({ value })))
}

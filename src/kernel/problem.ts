/** What somebody outside did that we can't take: declared once, said as an RFC 9457 problem document. */
import { z } from 'zod'
import { fill, type Language, type Text, type Values } from './words.ts'

/** A kind of problem: its HTTP status, what it is called, what happened, and the way out. */
export type ProblemKind = {
  readonly code: string
  readonly status: number
  readonly title: Text
  readonly detail: Text
  /** What the person can do now. */
  readonly wayOut: Text
}

/** One thing wrong in what was sent: where, what stood there, what was expected. */
export type FieldError = { readonly field: string; readonly value: unknown; readonly expected: Text }

/**
 * Declares a module's problems, once; codes are `module.name`, and docs/problems.md is printed from them.
 *
 *     const problems = declareProblems('ledger', { 'report-unknown': { status: 404, title: …, detail: …, wayOut: … } })
 *     throw new Problem(problems['report-unknown'], { id })
 */
export function declareProblems<const K extends string>(
  module: string,
  kinds: Readonly<Record<K, Omit<ProblemKind, 'code'>>>,
): Readonly<Record<K, ProblemKind>> {
  const named = Object.entries<Omit<ProblemKind, 'code'>>(kinds).map(([name, kind]) => [
    name,
    { code: `${module}.${name}`, ...kind },
  ])
  return Object.fromEntries(named) // Object.fromEntries forgets the keys that `kinds` has.
}

/** Thrown where something from outside can't be taken; becomes the answer at the border. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly values: Values
  readonly errors: readonly FieldError[]

  constructor(kind: ProblemKind, values: Values = {}, errors: readonly FieldError[] = [], options?: ErrorOptions) {
    super(fill(kind.detail, 'en', values), options)
    this.name = 'Problem'
    this.kind = kind
    this.values = values
    this.errors = errors
  }
}

/** A problem document (RFC 9457) with the way out and, where fields are wrong, each of them. */
export const ProblemDocument = z
  .object({
    type: z.string().describe('Where the kind of problem is described.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    wayOut: z.string().describe('What you can do now.'),
    errors: z
      .array(z.object({ field: z.string(), value: z.string(), expected: z.string() }))
      .optional()
      .describe('Each field that could not be taken: where it stands, what stood there, what was expected.'),
  })
  .meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof ProblemDocument>

/** A problem in a reader's language. */
export function documentOf(problem: Problem, language: Language): ProblemDocument {
  const { kind, values, errors } = problem
  const document = {
    type: `/developers#${kind.code}`,
    title: fill(kind.title, language, values),
    status: kind.status,
    detail: fill(kind.detail, language, values),
    wayOut: fill(kind.wayOut, language, values),
  }
  if (errors.length === 0) return document
  return { ...document, errors: errors.map(error => sayField(error, language)) }
}

function sayField({ field, value, expected }: FieldError, language: Language) {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return { field, value: shown.length > 80 ? `${shown.slice(0, 79)}…` : shown, expected: expected[language] }
}

/** Input checked by zod; what is wrong is said field by field in both languages. */
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { type FieldError, Problem } from '../problem.ts'
import { kernelProblems } from '../problems.ts'

const sayZh = z.locales.zhCN().localeError
const sayEn = z.locales.en().localeError

/** Checks a part of a request by its zod schema. Input that is nested too deep to check is wrong, not a fault of ours. */
export const checkInput: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  data => {
    try {
      const checked = schema.safeParse(data, { reportInput: true })
      return checked.success ? { value: checked.data } : { error: inputProblem(checked.error.issues, httpPart ?? '') }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const expected = { zh: '嵌套层数合理的内容', en: 'a body nested less deep' }
      return { error: problemOf([{ field: httpPart ?? '', value: '…', expected }]) }
    }
  }

function inputProblem(issues: readonly z.core.$ZodIssue[], part: string): Problem {
  return problemOf(issues.flatMap(issue => errorsOf(issue, part)))
}

/** A body's fields stand under `body`; those of the address (query, parameters) are known by their names alone. */
function errorsOf(issue: z.core.$ZodIssue, part: string): FieldError[] {
  const place = [...(part === 'body' ? [part] : []), ...issue.path].map(String)
  const raw = issue as z.core.$ZodRawIssue // What a locale takes is an issue whose message is not made yet.
  const expected = { zh: sentenceOf(sayZh(raw)), en: sentenceOf(sayEn(raw)) }
  if (issue.code !== 'unrecognized_keys') return [{ field: place.join('.'), value: issue.input, expected }]
  return issue.keys.map(key => ({ field: [...place, key].join('.'), value: valueAt(issue.input, key), expected }))
}

function valueAt(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? Object.entries(input).find(([name]) => name === key)?.[1] : input
}

function problemOf(errors: readonly FieldError[]): Problem {
  return new Problem(kernelProblems['input-invalid'], { count: errors.length }, errors)
}

function sentenceOf(said: { message: string } | string | undefined | null): string {
  return typeof said === 'string' ? said : (said?.message ?? '')
}

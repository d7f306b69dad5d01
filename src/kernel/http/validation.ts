/** Input checked by zod; what is wrong is said field by field in both languages. */
import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { fieldErrorsOf } from '../fields.ts'
import { type FieldError, Problem } from '../problem.ts'
import { kernelProblems } from '../problems.ts'

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

/** A body's fields stand under `body`; those of the address (query, parameters) are known by their names alone. */
function inputProblem(issues: readonly z.core.$ZodIssue[], part: string): Problem {
  return problemOf(fieldErrorsOf(issues, part === 'body' ? part : ''))
}

function problemOf(errors: readonly FieldError[]): Problem {
  return new Problem(kernelProblems['input-invalid'], { count: errors.length }, errors)
}

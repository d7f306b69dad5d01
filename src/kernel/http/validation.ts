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
  return problemOf(
    issues.map(issue => ({
      field: [part, ...issue.path].filter(step => step !== '').join('.'),
      value: issue.input,
      expected: {
        zh: sentenceOf(sayZh(issue as z.core.$ZodRawIssue)),
        en: sentenceOf(sayEn(issue as z.core.$ZodRawIssue)),
      },
    })),
  )
}

function problemOf(errors: readonly FieldError[]): Problem {
  return new Problem(kernelProblems['input-invalid'], { count: errors.length }, errors)
}

function sentenceOf(said: { message: string } | string | undefined | null): string {
  return typeof said === 'string' ? said : (said?.message ?? '')
}

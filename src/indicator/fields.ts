/** What a zod schema finds wrong, as fields of a problem in both languages. */
import { z } from 'zod'
import type { FieldError } from '../kernel/problem.ts'

const sayZh = z.locales.zhCN().localeError
const sayEn = z.locales.en().localeError

/** Each issue with where it stands, what stood there and what was expected. */
export function fieldErrorsOf(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.map(issue => {
    const raw = issue as z.core.$ZodRawIssue // What a locale takes is an issue whose message is not made yet.
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    return {
      field: [...issue.path, ...keys].map(String).join('.'),
      value: issue.input,
      expected: { zh: sentenceOf(sayZh(raw)), en: sentenceOf(sayEn(raw)) },
    }
  })
}

function sentenceOf(said: { message: string } | string | undefined | null): string {
  return typeof said === 'string' ? said : (said?.message ?? '')
}

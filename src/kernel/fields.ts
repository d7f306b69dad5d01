/** What a zod schema finds wrong, field by field, in both languages: the same wherever something is handed in. */
import { z } from 'zod'
import type { FieldError } from './problem.ts'

const sayZh = z.locales.zhCN().localeError
const sayEn = z.locales.en().localeError

/**
 * Each issue with where it stands, what stood there and what was expected; members that nobody asked for one by one.
 * Parse with `reportInput`, so that what stood there is known.
 *
 * @param part what the fields are part of: `body`; '' where they are known by their names alone
 */
export function fieldErrorsOf(issues: readonly z.core.$ZodIssue[], part = ''): FieldError[] {
  return issues.flatMap(issue => {
    const place = [...(part === '' ? [] : [part]), ...issue.path].map(String)
    const raw = issue as z.core.$ZodRawIssue // What a locale takes is an issue whose message is not made yet.
    const expected = { zh: sentenceOf(sayZh(raw)), en: sentenceOf(sayEn(raw)) }
    if (issue.code !== 'unrecognized_keys') return [{ field: place.join('.'), value: issue.input, expected }]
    return issue.keys.map(key => ({ field: [...place, key].join('.'), value: valueAt(issue.input, key), expected }))
  })
}

function valueAt(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? Object.entries(input).find(([name]) => name === key)?.[1] : input
}

function sentenceOf(said: { message: string } | string | undefined | null): string {
  return typeof said === 'string' ? said : (said?.message ?? '')
}

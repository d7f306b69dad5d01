/** What is handed in as an act, checked field by field before anything is written. */
import { z } from 'zod'
import { fieldErrorsOf } from '../kernel/fields.ts'
import { type FieldError, Problem } from '../kernel/problem.ts'
import { type Json, type JsonObject, linkKinds, roles } from '../proof/index.ts'
import type { ActDraft, ActKind, Actor, Fields, Given } from './model.ts'
import { recordProblems } from './problems.ts'

/** One line of text, as entries hold it. */
const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
    .regex(/^[^\0-\x1f\x7f]*$/)

/** What every act has beside its body. */
const Envelope = z.object({
  role: z.enum(roles),
  department: line(100),
  subject: line(500),
  /** GB/T 2260. */
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  rule: line(500).optional(),
  links: z
    .array(z.strictObject({ as: z.enum(linkKinds), act: z.uuidv7().lowercase() }))
    .max(500)
    .optional(),
  /** By whatever identifier the city knows people: it leaves the database as a keyed hash alone. */
  person: line(200).optional(),
})

/** The parts of an act that its kind's schemas have read. */
export type CheckedParts = { readonly body: JsonObject; readonly privateBody: JsonObject | undefined }

/**
 * Checks an act against its kind.
 *
 * @throws Problem body-invalid with each field that is wrong
 */
export function checkDraft(who: Actor, kind: ActKind, draft: ActDraft): CheckedParts {
  const { subject, district, rule, links, person } = draft
  const outer = { ...who, subject, district, rule, links, person }
  const whole = { ...outer, body: draft.body, private: draft.private }
  if (!isWritable(whole)) refuse(kind, unwritableIn(whole, ''))
  const envelope = Envelope.safeParse(outer, { reportInput: true })
  const body = parse(kind.body, draft.body)
  const hidden = draft.private === undefined ? undefined : parse(kind.private ?? z.never(), draft.private)
  refuse(kind, [
    ...(envelope.success ? [] : fieldErrorsOf(envelope.error.issues, '')),
    ...(body.success ? unsummable(kind, body.data) : fieldErrorsOf(body.error.issues, 'body')),
    ...(hidden === undefined || hidden.success ? [] : fieldErrorsOf(hidden.error.issues, 'private')),
    ...(kind.private === undefined || draft.private !== undefined ? [] : missingPrivate(kind.private)),
  ])
  if (!body.success || hidden?.success === false) throw new Error('a field is wrong and no error says so')
  return { body: present(body.data), privateBody: hidden?.data === undefined ? undefined : present(hidden.data) }
}

function refuse(kind: ActKind, errors: readonly FieldError[]): void {
  if (errors.length > 0)
    throw new Problem(recordProblems['body-invalid'], { kind: kind.kind, count: errors.length }, errors)
}

function parse<T>(schema: z.ZodType<T>, value: unknown) {
  return schema.safeParse(value, { reportInput: true })
}

/** A kind whose private part may be left out says so in its schema. */
function missingPrivate(schema: z.ZodType): FieldError[] {
  const without = schema.safeParse(undefined, { reportInput: true })
  return without.success ? [] : fieldErrorsOf(without.error.issues, 'private')
}

/** Fields that a closing act sums up are whole numbers, so that every machine gets the same total. */
function unsummable(kind: ActKind, body: Fields): FieldError[] {
  return (kind.sums ?? [])
    .filter(field => body[field] !== undefined && !Number.isSafeInteger(body[field]))
    .map(field => ({ field: `body.${field}`, value: body[field], expected: { zh: '整数', en: 'a whole number' } }))
}

const deepest = 100
const expectedText = { zh: '不含空字符和残缺字符的文字', en: 'text without NUL or half characters' }
const expectedNumber = { zh: '有限的数', en: 'a finite number' }
const expectedDepth = { zh: '嵌套不超过 100 层的内容', en: 'no more than 100 levels' }

/** Whether `unwritableIn` finds nothing, without looking for where: most acts are right. */
function isWritable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < deepest && Object.entries(value).every(pair => pair.every(part => isWritable(part, depth + 1)))
}

/** What the log or the database can't hold: NUL, halves of surrogate pairs (RFC 8785 section 3.2.2.2), endless depth. */
function unwritableIn(value: unknown, field: string, depth = 0): FieldError[] {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed() ? [{ field, value, expected: expectedText }] : []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ field, value, expected: expectedNumber }]
  if (typeof value !== 'object' || value === null) return []
  if (depth === deepest) return [{ field, value: '…', expected: expectedDepth }]
  return Object.entries(value).flatMap(([name, inner]) => [
    ...unwritableIn(name, field, depth + 1),
    ...unwritableIn(inner, field === '' ? name : `${field}.${name}`, depth + 1),
  ])
}

/** Without members that are there and undefined: an optional field that was not given. */
function present(given: Fields): JsonObject {
  const members = Object.entries(given).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, json(inner)]]))
  return Object.fromEntries(members)
}

function json(given: Exclude<Given, undefined>): Json {
  if (typeof given !== 'object' || given === null) return given
  return isList(given) ? given.map(item => (item === undefined ? null : json(item))) : present(given)
}

/** `Array.isArray` forgets that readonly lists are lists. */
function isList(value: object): value is readonly Given[] {
  return Array.isArray(value)
}

/** What an address of the open data asks for. */
import { z } from 'zod'
import { isPossible, Period } from '../../../src/evidence/index.ts'
import { AskedDay } from '../../../src/kernel/day.ts'

const Word = z.string().max(100).catch('').default('')
const Area = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .catch(undefined)

/** What an address may ask of the list; what it can't mean is left out. */
export const ListQuery = z.object({
  q: Word,
  department: Word,
  method: z.enum(['', 'acts', 'formula', 'report']).catch('').default(''),
})
export type ListQuery = z.infer<typeof ListQuery>

/** What an address may ask of an indicator's page. */
export const IndicatorQuery = z.object({
  by: z.enum(['year', 'quarter', 'month']).optional().catch(undefined),
  district: Area,
  /** Of what period the acts are listed. */
  period: Period.refine(isPossible).optional().catch(undefined),
  /** Values as they were known at the end of this day. */
  known: AskedDay.optional().catch(undefined),
  /** Acts that stand in the log before this index. */
  before: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})
export type IndicatorQuery = z.infer<typeof IndicatorQuery>

/** The query as an address of the same page; what is undefined or '' is left out. */
export function searchOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return said.length === 0 ? '?' : `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`
}

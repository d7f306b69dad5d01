/** What an address of the record asks for, and the addresses of the record. */
import { z } from 'zod'
import { AskedDay } from '../../../src/kernel/day.ts'
import type { Language } from '../../../src/kernel/words.ts'
import { addressIn } from '../visit.ts'
import type { ActFilter } from './ports.ts'

const Named = z.string().min(1).max(200).optional().catch(undefined)
const Index = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined)

/** What an address may ask of the record; what it can't mean is left out. */
export const RecordQuery = z.object({
  kind: Named,
  department: Named,
  district: Named,
  subject: Named,
  day: AskedDay.optional().catch(undefined),
  /** The month that the calendar shows, where no day is chosen. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  before: Index,
  after: Index,
})
export type RecordQuery = z.infer<typeof RecordQuery>

/** Acts on one page. */
export const pageSize = 50

/** The part of a query that says which acts, without where in their order. */
export function filterOf({ kind, department, district, subject, day }: RecordQuery): ActFilter {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(department === undefined ? {} : { department }),
    ...(district === undefined ? {} : { district }),
    ...(subject === undefined ? {} : { subject }),
    ...(day === undefined ? {} : { day }),
  }
}

/** Where the record's pages are, in one language. */
export type RecordLinks = {
  list(query?: Partial<RecordQuery>): string
  act(id: string): string
  /** The act at an index of the log. */
  at(index: number): string
  checkpoints(before?: number): string
}

/** The addresses of the record's pages in a language. */
export function linksIn(language: Language): RecordLinks {
  return {
    list: (query = {}) => addressIn(language, `/record${searchOf(query)}`),
    act: id => addressIn(language, `/record/acts/${encodeURIComponent(id)}`),
    at: index => addressIn(language, `/record/${index}`),
    checkpoints: before => addressIn(language, `/record/checkpoints${searchOf({ before })}`),
  }
}

function searchOf(query: Partial<RecordQuery>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined)
  return said.length === 0 ? '' : `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`
}

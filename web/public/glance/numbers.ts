/** The list of a report's numbers: narrowed, sorted, a page at a time. Pure. */
import { z } from 'zod'
import type { Measure } from '../../../src/report/index.ts'
import { Role } from '../../../src/report/index.ts'
import { markOf, marksInOrder } from '../data/standing.ts'
import type { Book, Numbered } from '../report/book.ts'

const columns = ['place', 'indicator', 'value', 'role', 'standing', 'period', 'section'] as const
/** A column that the table can be sorted by. */
export type SortColumn = (typeof columns)[number]

/** What an address may ask of the list; what it can't mean is left out. */
export const NumbersQuery = z.object({
  q: z.string().max(100).catch('').default(''),
  role: Role.or(z.literal('')).catch('').default(''),
  standing: z
    .enum(['', ...marksInOrder])
    .catch('')
    .default(''),
  section: z.string().max(100).catch('').default(''),
  sort: z.enum(columns).catch('place').default('place'),
  dir: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  from: z.coerce.number().int().min(0).catch(0).default(0),
})
export type NumbersQuery = z.infer<typeof NumbersQuery>

/** Numbers on one page. */
export const pageSize = 250

/** A page of the numbers that fit, with how many there are in all. */
export function listNumbers(
  book: Book,
  query: NumbersQuery,
): { readonly total: number; readonly rows: readonly Numbered<Measure>[] } {
  const sought = query.q.trim().toLowerCase()
  const isInSection = sectionTest(book, query.section)
  const fitting = book.measures.filter(
    measure =>
      (query.role === '' || measure.role === query.role) &&
      (query.standing === '' || book.record === undefined || markOf(book.record, measure.number) === query.standing) &&
      isInSection(measure) &&
      (sought === '' || `${measure.indicator} ${measure.quote}`.toLowerCase().includes(sought)),
  )
  const sign = query.dir === 'asc' ? 1 : -1
  const compare = query.sort === 'standing' ? byStanding(book) : orders[query.sort]
  const sorted = fitting.toSorted((a, b) => sign * compare(a, b) || a.number - b.number)
  return { total: fitting.length, rows: sorted.slice(query.from, query.from + pageSize) }
}

/** A section's subsections count with it. */
function sectionTest({ chapters }: Book, id: string): (measure: Measure) => boolean {
  const chapter = chapters.find(section => section.id === id)
  return ({ start }) => chapter === undefined || (start >= chapter.start && start < chapter.end)
}

/** Worst first. */
function byStanding({ record }: Book): Compare {
  const places = new Map(marksInOrder.map((mark, at) => [mark, at]))
  const place = (number: number) => (record === undefined ? 0 : (places.get(markOf(record, number)) ?? 0))
  return (a, b) => place(a.number) - place(b.number)
}

type Compare = (a: Numbered<Measure>, b: Numbered<Measure>) => number

const chinese = new Intl.Collator('zh-CN', { numeric: true })

const orders: Readonly<Record<Exclude<SortColumn, 'standing'>, Compare>> = {
  place: (a, b) => a.number - b.number,
  indicator: (a, b) => chinese.compare(a.indicator, b.indicator),
  value: (a, b) => chinese.compare(a.unit, b.unit) || a.value - b.value,
  role: (a, b) => chinese.compare(a.role, b.role),
  period: (a, b) => chinese.compare(a.period ?? '', b.period ?? ''),
  section: (a, b) => a.start - b.start,
}

/** Source documents, and the values that departments reported with them. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../kernel/database.ts'
import { tables } from './tables.ts'

/** A document that a reported value rests on. */
export type SourceDocument = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A value as it was reported once. */
export type ReportedValue = {
  readonly act: string
  readonly indicator: string
  readonly period: string
  /** '' for the whole city. */
  readonly district: string
  /** 1 is the first report of this period and district. */
  readonly revision: number
  readonly value: number
  readonly documentSha256: string
  readonly documentName: string
  readonly department: string
  readonly reason: string | null
  readonly reportedAt: Temporal.Instant
}

/** Keeps a document; the same bytes are kept once, under the name they first came with. */
export async function saveDocument(trx: Trx, document: SourceDocument): Promise<void> {
  await tables(trx)
    .insertInto('indicator_document')
    .values({
      ...{ sha256: document.sha256, name: document.name, media_type: document.mediaType },
      bytes: Buffer.from(document.bytes),
    })
    .onConflict(conflict => conflict.column('sha256').doNothing())
    .execute()
}

/** The document of a hash. */
export async function findDocument(db: Db, sha256: string): Promise<SourceDocument | undefined> {
  const row = await tables(db)
    .selectFrom('indicator_document')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && { sha256, name: row.name, mediaType: row.media_type, bytes: row.bytes }
}

/** Writes one report of a value. */
export async function saveReported(trx: Trx, reported: ReportedValue): Promise<void> {
  await tables(trx)
    .insertInto('indicator_reported')
    .values({
      ...{ act_id: reported.act, indicator: reported.indicator, period: reported.period, district: reported.district },
      ...{ revision: reported.revision, value: reported.value, reason: reported.reason },
      ...{ document_sha256: reported.documentSha256, document_name: reported.documentName },
      ...{ department: reported.department, reported_at: reported.reportedAt.toString() },
    })
    .execute()
}

/** Every report of an indicator's values, each period's first report first; or those of one period and district. */
export async function listReported(
  db: Db,
  indicator: string,
  { period, district }: { period?: string; district?: string } = {},
): Promise<ReportedValue[]> {
  let query = tables(db)
    .selectFrom('indicator_reported')
    .selectAll()
    .where('indicator', '=', indicator)
    .orderBy('period')
    .orderBy('district')
    .orderBy('revision')
  if (period !== undefined) query = query.where('period', '=', period)
  if (district !== undefined) query = query.where('district', '=', district)
  return (await query.execute()).map(row => ({
    ...{ act: row.act_id, indicator: row.indicator, period: row.period, district: row.district },
    ...{ revision: row.revision, value: row.value, department: row.department, reason: row.reason },
    ...{ documentSha256: row.document_sha256, documentName: row.document_name, reportedAt: row.reported_at },
  }))
}

/** How many reports there are of each indicator's values. */
export async function countReports(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await tables(db)
    .selectFrom('indicator_reported')
    .select(['indicator', count => count.fn.countAll<number>().as('reports')])
    .groupBy('indicator')
    .execute()
  return new Map(rows.map(({ indicator, reports }) => [indicator, reports]))
}

/** Holds an indicator's reported values for this transaction: their revisions are counted. */
export async function lockReported(trx: Trx, indicator: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('yinuo.indicator.report'), hashtext(${indicator}))`.execute(trx)
}

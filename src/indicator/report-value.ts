/** Takes a value that a department reports, with the document that it stands in. */
import { hash } from 'node:crypto'
import { type Definition, isPossible, Period } from '../evidence/index.ts'
import type { Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Text } from '../kernel/words.ts'
import type { ActId, Actor, OfficialRecord } from '../record/index.ts'
import { indicatorActs } from './acts.ts'
import { momentOf } from './moment.ts'
import { indicatorProblems } from './problems.ts'
import { listVersions } from './store/definitions.ts'
import { listReported, lockReported, type ReportedValue, saveDocument, saveReported } from './store/documents.ts'

/** A source document: any file. The media type is told from its name where it is not said. */
export type HandedDocument = { readonly bytes: Uint8Array; readonly name: string; readonly mediaType?: string }

/** A value as it is handed in: in the indicator's unit. */
export type HandedValue = {
  readonly indicator: string
  readonly period: string
  /** GB/T 2260; absent for the whole city. */
  readonly district?: string | undefined
  readonly value: number
  readonly document: HandedDocument
  /** Why it differs from what was reported before: a revision needs it. */
  readonly reason?: string | undefined
}

/** A larger document has no place in an evidence file. */
const largestDocument = 10 * 2 ** 20

/**
 * Records a reported value, and keeps its document by its SHA-256. The same value with the same document again changes
 * nothing; another value for the same period and district is a revision.
 *
 * @returns the act; undefined where nothing changed
 * @throws Problem indicator-unknown, not-reported, report-invalid, reason-missing
 */
export async function reportValue(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  handed: HandedValue,
): Promise<ActId | undefined> {
  refuseOdd(handed)
  const { indicator, period, district = '', value, document, reason } = handed
  const definition = (await listVersions(trx, indicator)).at(-1)?.definition
  if (definition === undefined) throw new Problem(indicatorProblems['indicator-unknown'], { indicator })
  if (definition.method.by !== 'report') throw new Problem(indicatorProblems['not-reported'], { indicator })
  await lockReported(trx, indicator)
  const sha256 = hash('sha256', document.bytes)
  const earlier = (await listReported(trx, indicator, { period, district })).at(-1)
  if (earlier?.value === value && earlier.documentSha256 === sha256) return undefined
  if (earlier !== undefined && (reason === undefined || reason.trim() === ''))
    throw new Problem(indicatorProblems['reason-missing'], { subject: subjectOf(definition, handed) })
  const act = await recordReport(record, trx, who, { ...handed, sha256, earlier })
  await saveDocument(trx, { sha256, name: document.name, mediaType: mediaTypeOf(document), bytes: document.bytes })
  await saveReported(trx, {
    ...{ act, indicator, period, district, value, revision: (earlier?.revision ?? 0) + 1 },
    ...{ documentSha256: sha256, documentName: document.name, department: who.department },
    ...{ reason: reason ?? null, reportedAt: momentOf(act) },
  })
  return act
}

function recordReport(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  handed: HandedValue & { readonly sha256: string; readonly earlier: ReportedValue | undefined },
): Promise<ActId> {
  const { indicator, period, district, value, document, reason, sha256, earlier } = handed
  const where = district === undefined ? {} : { district }
  return record.act(trx, who, indicatorActs.reported, {
    subject: `indicator/${indicator}`,
    ...where,
    body: {
      ...{ indicator, period, ...where, value, document: { sha256, name: document.name } },
      ...(reason === undefined ? {} : { reason }),
    },
    ...(earlier === undefined ? {} : { links: [{ as: 'corrects', act: earlier.act } as const] }),
  })
}

/** What a reported value must be; the name of its document becomes a file's name in the evidence. */
const demands: readonly (readonly [field: string, holds: (handed: HandedValue) => boolean, expected: Text])[] = [
  [
    'period',
    ({ period }) => Period.safeParse(period).success && isPossible(period),
    { zh: '一个期间，如 2019 或 2019-Q3', en: 'a period such as 2019 or 2019-Q3' },
  ],
  ['value', ({ value }) => Number.isFinite(value) && Math.abs(value) < 1e300, { zh: '一个数', en: 'a number' }],
  [
    'district',
    ({ district }) => district === undefined || /^\d{6}$/.test(district),
    { zh: '六位区划代码', en: 'six digits of GB/T 2260' },
  ],
  [
    'document.name',
    ({ document: { name } }) => /^[^/\\\p{Cc}]{1,150}$/u.test(name) && !/^\.+$/.test(name),
    { zh: '一个文件名，不含路径', en: 'a file’s name, without a path' },
  ],
  [
    'document.bytes',
    ({ document: { bytes } }) => bytes.length > 0 && bytes.length <= largestDocument,
    { zh: '不为空且不超过 10 MB 的文件', en: 'a file that is not empty, of 10 MB at most' },
  ],
]

function refuseOdd(handed: HandedValue): void {
  const broken = demands.find(([, holds]) => !holds(handed))
  if (broken === undefined) return
  const [field, , expected] = broken
  throw new Problem(indicatorProblems['report-invalid'], { field, value: shownOf(handed, field), expected })
}

function shownOf({ document, ...handed }: HandedValue, field: string): string {
  if (field === 'document.name') return document.name
  if (field === 'document.bytes') return `${document.bytes.length} B`
  const values: Readonly<Record<string, unknown>> = handed
  return String(values[field])
}

const subjectOf = ({ id }: Definition, { period, district }: HandedValue) =>
  [id, period, ...(district === undefined ? [] : [district])].join(' ')

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  json: 'application/json',
  pdf: 'application/pdf',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function mediaTypeOf({ name, mediaType }: HandedDocument): string {
  return mediaType ?? mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

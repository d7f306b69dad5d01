/** Whether the documents that reported figures were taken from are there, and are those that were meant. */
import { sha256, toHex } from '../../proof/index.ts'
import type { Bundle } from '../bundle/open.ts'
import { kinds, ReportedBody } from '../kinds.ts'
import type { Needs } from '../needs.ts'
import { type Acts, fieldOf } from './basis.ts'
import { type Check, checking } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/** A reported figure with its act. */
export type Reported = ReportedBody & { readonly act: string; readonly index: number }

/** Reported figures, the last of each indicator, period and district; or the check that one of them fails. */
export function reportedIn(acts: Acts): {
  readonly last: ReadonlyMap<string, Reported>
  readonly malformed: Check | undefined
} {
  const last = new Map<string, Reported>()
  for (const { entry, index } of acts.byKind.get(kinds.reported) ?? []) {
    const body = ReportedBody.safeParse(entry.body)
    if (!body.success) {
      const malformed = checking('documents').failed(words['body.malformed'], {
        ...{ act: entry.act, index, field: fieldOf(body.error) },
      })
      return { last, malformed }
    }
    last.set(reportedKey(body.data), { ...body.data, act: entry.act, index })
  }
  return { last, malformed: undefined }
}

/** By what a reported figure is looked up. */
export const reportedKey = ({
  indicator,
  period,
  district,
}: {
  indicator: string
  period: string
  district?: string | undefined
}) => `${indicator}|${period}|${district ?? ''}`

/** Checks the documents of the figures that are needed, and that no other lies beside them. */
export function checkDocuments(
  { documents }: Bundle,
  needs: Needs['reported'],
  last: ReadonlyMap<string, Reported>,
): Check {
  const { passed, failed } = checking('documents')
  const files = new Map([...documents].map(([path, bytes]) => [toHex(sha256(bytes)), path]))
  const meant = new Set([...last.values()].map(({ document }) => document.sha256))
  const needed = needs.map(need => last.get(reportedKey(need))).filter(each => each !== undefined)
  const missing = needed.find(({ document }) => !files.has(document.sha256))
  const stray = [...files].find(([hash]) => !meant.has(hash))
  if (missing !== undefined) {
    const { act, index, document } = missing
    const values = { act, index, name: document.name, hash: document.sha256 }
    // A file that is there but has another hash is the one that was altered.
    if (stray !== undefined) return failed(words['documents.altered'], { ...values, path: stray[1], found: stray[0] })
    return failed(words['documents.missing'], values)
  }
  if (stray !== undefined) return failed(words['documents.stray'], { path: stray[1] })
  if (needed.length === 0) return passed(words['documents.none'])
  const names = [...new Set(needed.map(({ document }) => document.name))].join(', ')
  return passed(words['documents.right'], { count: needed.length, names })
}

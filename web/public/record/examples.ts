/** Acts by their states, the hostile ones too: tests, pages and screenshots read the same. */
import { encodeEntry, leafHash } from '../../../src/proof/index.ts'
import { checkpointOf, type Draft, entryOf, exampleId, exampleVkey } from './example-log.ts'
import type { ActDetail } from './ports.ts'

const base: Draft = {
  kind: 'application.decided',
  department: 'civil-affairs',
  body: { item: '高龄津贴', outcome: 'granted' },
}

function detailOf(draft: Draft, more: Partial<ActDetail> = {}): ActDetail {
  const entry = entryOf(0, draft)
  const act = { state: 'placed', id: exampleId(0), index: 0, entry } as const
  const root = leafHash(encodeEntry(entry))
  const proof = { hashes: [], checkpoint: checkpointOf(1, root), vkey: exampleVkey }
  return { act, earlier: [], later: [], privatePart: 'none', proof, ...more }
}

/** Acts by their states, for pages of one act. */
export const examples = {
  'waiting for its place': { ...unplaced(base) },
  erased: detailOf({ ...base, private: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, { privatePart: 'erased' }),
  'corrected later': detailOf(base, { later: [{ as: 'corrects', act: exampleId(9), entry: entryOf(9, base) }] }),
  'of an unknown kind': detailOf({ ...base, kind: 'tax.levied', department: 'tax' }),
  'with hostile words': detailOf({
    ...{ ...base, rule: '</dd><script>alert(1)</script>', subject: '"><script>alert(2)</script>' },
    body: { item: '<script>alert(1)</script>', outcome: '{kind} $& {item}' },
  }),
  'with a definition within': detailOf({
    ...base,
    body: {
      definition: { id: 'income', name: { zh: '人均可支配收入', en: 'Income per head' }, method: { by: 'report' } },
    },
  }),
  'closing a year': detailOf({
    ...{
      kind: 'record.period-closed',
      department: 'civil-affairs',
      by: 'system',
      subject: 'record/application.decided/2019',
    },
    body: {
      ...{ series: 'application.decided/2019', count: 120_034, sums: { amount: 36_010_200 }, before: null },
      departments: { 'civil-affairs': 100_000, water: 20_034 },
    },
  }),
} as const satisfies Readonly<Record<string, ActDetail>>

function unplaced(draft: Draft): ActDetail {
  const { number: _, ...entry } = entryOf(0, draft)
  return { act: { state: 'waiting', id: exampleId(0), entry }, earlier: [], later: [], privatePart: 'none' }
}

/** From what is handed in to what waits for its place: checked against its kind, written as the leaf will be. */
import { newId } from '../kernel/id.ts'
import { Problem } from '../kernel/problem.ts'
import { canonical, commitmentOf, type Entry, type JsonObject, largestEntry, yearOf } from '../proof/index.ts'
import type { Catalogue } from './catalogue.ts'
import { checkDraft } from './check-draft.ts'
import type { ActDraft, ActId, ActKind, Actor } from './model.ts'
import { recordProblems } from './problems.ts'

/** An act that can be recorded as it is. */
export type Prepared = {
  readonly id: ActId
  readonly series: string
  /** The leaf's text but for its number, which stands as 0. */
  readonly entry: string
  readonly private?: { readonly salt: Uint8Array; readonly body: JsonObject; readonly person: string | undefined }
}

/** What preparing an act needs to know of its record. */
export type Preparing = {
  readonly kinds: Catalogue
  pseudonym(person: string, series: string): string
  makeSalt(): Uint8Array
}

type Handed = { readonly who: Actor; readonly kind: ActKind; readonly draft: ActDraft }
/** When it was done and, as entries write it, when it is recorded. */
type Moments = { readonly at: Temporal.Instant; readonly recorded: string }

/** The most that a number adds to an entry: the largest safe integer has 16 digits, and 0 stands there already. */
const numberReserve = 15

/**
 * Prepares an act.
 *
 * @throws Problem kind-unknown, body-invalid, entry-too-large
 */
export function prepareAct(record: Preparing, { who, kind, draft }: Handed, moments: Moments): Prepared {
  if (!record.kinds.has(kind.kind)) throw new Problem(recordProblems['kind-unknown'], { kind: kind.kind })
  const { body, privateBody } = checkDraft(who, kind, draft)
  const at = momentText(moments.at)
  const series = `${kind.kind}/${yearOf(at)}`
  const id = newId({ now: () => moments.at, today: () => Temporal.PlainDate.from(at.slice(0, 10)) }) as ActId // Made here.
  const salt = privateBody === undefined ? undefined : record.makeSalt()
  const entry: Entry = {
    v: 1,
    act: id,
    kind: kind.kind,
    series,
    number: 0,
    at,
    recorded: moments.recorded,
    by: who.role,
    department: who.department,
    subject: draft.subject,
    ...(draft.district === undefined ? {} : { district: draft.district }),
    ...(draft.rule === undefined ? {} : { rule: draft.rule }),
    ...(draft.links === undefined || draft.links.length === 0 ? {} : { links: draft.links }),
    ...(draft.person === undefined ? {} : { person: record.pseudonym(draft.person, series) }),
    ...(salt === undefined || privateBody === undefined ? {} : { private: commitmentOf(salt, privateBody) }),
    ...(draft.synthetic === true ? { synthetic: true } : {}),
    body,
  }
  const text = canonical(entry)
  refuseLarge(kind, text)
  const prepared = { id, series, entry: text }
  if (salt === undefined || privateBody === undefined) return prepared
  return { ...prepared, private: { salt, body: privateBody, person: draft.person } }
}

/**
 * A moment as entries write it: to the second, with the city's offset. China has one time zone, +08:00.
 *
 *     2019-05-03T10:11:09+08:00
 */
export function momentText(at: Temporal.Instant): string {
  return at.toString({ timeZone: '+08:00', smallestUnit: 'second' })
}

/**
 * An entry's text with its number in its place. Only top-level members can stand so: within a string the quotes would
 * be escaped, and what comes after `number` holds no object.
 */
export function withNumber(entry: string, number: number): string {
  const at = entry.lastIndexOf(',"number":0,')
  if (at === -1) throw new Error('an entry that waits has no place for its number')
  return `${entry.slice(0, at)},"number":${number},${entry.slice(at + ',"number":0,'.length)}`
}

function refuseLarge(kind: ActKind, text: string): void {
  const size = Buffer.byteLength(text) + numberReserve
  const values = { kind: kind.kind, size, limit: largestEntry }
  if (size > largestEntry) throw new Problem(recordProblems['entry-too-large'], values)
}

/** Acts before they stand in the log: who acts, what kinds there are, what is handed in. */
import type { z } from 'zod'
import type { Brand } from '../kernel/id.ts'
import type { Text } from '../kernel/words.ts'
import type { Entry, Json, Link, Role } from '../proof/index.ts'

/** An act's id: a UUIDv7. */
export type ActId = Brand<string, 'ActId'>

/** Who acts: a role in a department. The public record never says which person. */
export type Actor = { readonly role: Role; readonly department: string }

/** JSON as it is handed in: a member that is there and undefined was not given. */
export type Given = Json | undefined | readonly Given[] | Fields
/** The fields of a body as they are handed in. */
export type Fields = { readonly [name: string]: Given }

/**
 * A kind of act (行为种类), declared once by its module with `declareActs`.
 * `body` is what everyone may read; `private` is committed to in the leaf and kept encrypted, so that it can be erased.
 */
export type ActKind<Body extends Fields = Fields, Private extends Fields = Fields> = {
  /** `module.what-happened`. */
  readonly kind: string
  readonly name: Text
  /** The sentence of an act, filled from its public body: `{item}`. */
  readonly says: Text
  readonly body: z.ZodType<Body>
  readonly private?: z.ZodType<Private | undefined>
  /** Whole-number fields of the body that the closing act of a period sums up. */
  readonly sums?: readonly string[]
}

/** An act as it is handed in. */
export type ActDraft<Body extends Fields = Fields, Private extends Fields = Fields> = {
  /** `case/20190503-MZ-00017`: never personal data. */
  readonly subject: string
  readonly body: Body
  readonly private?: Private
  /** Whom it concerns, by an identifier that never leaves the database: becomes a pseudonym in the leaf. */
  readonly person?: string
  readonly district?: string
  /** The law with its article, or the rule set with its version. */
  readonly rule?: string
  readonly links?: readonly Link[]
  readonly synthetic?: boolean
}

/** An act of the past that is taken over: with its own moment, and an id that sorts by it. */
export type PastAct = ActDraft & { readonly kind: ActKind; readonly who: Actor; readonly at: Temporal.Instant }

/** An act with its place: no index and no number while it waits for its place in the log. */
export type RecordedAct =
  | { readonly state: 'waiting'; readonly id: ActId; readonly entry: Omit<Entry, 'number'> }
  | { readonly state: 'placed'; readonly id: ActId; readonly index: number; readonly entry: Entry }

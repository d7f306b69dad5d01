/** What the standing of a bound number rests on. */
import type { DefinedIndicator, KeptBinding } from '../model.ts'
import type { Values } from './path.ts'

/** What a standing rests on. */
export type Grounds = {
  readonly binding: KeptBinding
  readonly defined: DefinedIndicator
  readonly values: Values
  readonly today: string
  /** When the report was published; unknown where its act is not in the log yet. */
  readonly publishedAt: Temporal.Instant | undefined
}

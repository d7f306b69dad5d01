/** What a parser of this module says of text that isn't as its standard wants it: in both languages, with the line. */
import type { Text } from '../kernel/words.ts'

/** Thrown where something from outside isn't as its format wants it. The formats have their own kinds below. */
export class Malformed extends Error {
  /** What is wrong, for people. */
  readonly says: Text
  /** The line that is wrong, from 1; undefined where it is the whole. */
  readonly line: number | undefined

  constructor(says: Text, line?: number) {
    super(line === undefined ? says.en : `line ${line}: ${says.en}`)
    this.name = new.target.name
    this.says = says
    this.line = line
  }
}

/** Text from outside as complaints show it: at most 80 characters of it. */
export function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}

/** A signed note, a verifier key, a checkpoint or a cosignature isn't as C2SP wants it. */
export class NoteMalformed extends Malformed {}

/** An entry of the log isn't in its form. */
export class EntryMalformed extends Malformed {}

/** A proof file isn't as C2SP tlog-proof wants it. */
export class ProofMalformed extends Malformed {}

/** A policy isn't as C2SP tlog-policy wants it. */
export class PolicyMalformed extends Malformed {}

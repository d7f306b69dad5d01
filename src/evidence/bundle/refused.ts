/** What is no bundle, or none that may be opened. */
import type { Text, Values } from '../../kernel/words.ts'
import { say } from '../say.ts'
import { bundleWords } from './words.ts'

/** Thrown where a file is no bundle of evidence: says why, for people. */
export class BundleRefused extends Error {
  readonly says: Text

  constructor(key: keyof typeof bundleWords, values: Values = {}) {
    const says = say(bundleWords[key], values)
    super(says.en)
    this.name = 'BundleRefused'
    this.says = says
  }
}

/** Who a page speaks to: its words come in their language. */
import { fill, type Language, type Text, type Values } from '../../src/kernel/words.ts'
import type { View, Visit } from './visit.ts'

/** Says a text in one language; see `fill` for its values. */
export type Say = (text: Text, values?: Values) => string

/** The one who reads a page. */
export type Reader = { readonly language: Language; readonly view: View; readonly say: Say }

/** Says texts in a language. */
export function sayIn(language: Language): Say {
  return (text, values) => fill(text, language, values)
}

/** The reader of a visit. */
export function readerOf({ language, view }: Pick<Visit, 'language' | 'view'>): Reader {
  return { language, view, say: sayIn(language) }
}

/** Texts with their values filled in, in both languages at once: for verdicts that are read in either. */
import { fill, type Text, type Values } from '../kernel/words.ts'

/** A text with its values. */
export const say = (text: Text, values: Values): Text => ({
  zh: fill(text, 'zh', values),
  en: fill(text, 'en', values),
})

/** A number as people read it: thousands set off, at most six decimals. */
export const figureText = (value: number): string =>
  Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString('en', { maximumFractionDigits: 6 })

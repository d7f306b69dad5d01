/** The catalogue of kinds of act: each declared once, by the module whose acts they are. */
import type { z } from 'zod'
import type { Text } from '../kernel/words.ts'
import type { ActKind, Fields } from './model.ts'

/** Every kind of act that a program knows, by its full name `module.what-happened`. */
export type Catalogue = ReadonlyMap<string, ActKind>

type Declared = Omit<ActKind, 'kind'>

/** The kind that a declaration makes: its public and private parts keep their types. */
type KindOf<D extends Declared> = ActKind<
  D['body'] extends z.ZodType<infer Body extends Fields> ? Body : Fields,
  D['private'] extends z.ZodType<infer Private> ? Exclude<Private, undefined> & Fields : Fields
>

/**
 * Declares a module's kinds of act, once. Names are lower-case words with hyphens, in the past tense.
 *
 *     const acts = declareActs('application', {
 *       decided: {
 *         name: { zh: '作出决定', en: 'Decided' },
 *         says: { zh: '对 {item} 作出决定：{outcome}', en: '{item} was decided: {outcome}' },
 *         body: z.strictObject({ item: z.string(), outcome: z.enum(['granted', 'refused']) }),
 *       },
 *     })
 *     acts.decided.kind → 'application.decided'
 *
 * @throws when a name is not of that form: that is a bug, not input
 */
export function declareActs<const K extends Readonly<Record<string, Declared>>>(
  module: string,
  kinds: K,
): { readonly [Name in keyof K]: KindOf<K[Name]> } {
  const named = Object.entries(kinds).map(([name, declared]) => {
    const kind = `${module}.${name}`
    if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(kind)) throw new Error(`${kind} can't be the name of a kind of act`)
    return [name, { ...declared, kind }]
  })
  // Object.fromEntries forgets the names that `kinds` has, and which schema stood under each.
  return Object.fromEntries(named) as { readonly [Name in keyof K]: KindOf<K[Name]> }
}

/**
 * The catalogue of several modules' kinds.
 *
 * @throws when two declare the same kind: that is a bug, not input
 */
export function catalogueOf(...groups: readonly Readonly<Record<string, ActKind>>[]): Catalogue {
  const catalogue = new Map<string, ActKind>()
  for (const kind of groups.flatMap(group => Object.values(group))) {
    if (catalogue.has(kind.kind)) throw new Error(`the kind of act ${kind.kind} is declared twice`)
    catalogue.set(kind.kind, kind)
  }
  return catalogue
}

/** The name of a kind that may have been dropped from the catalogue since: then its code, in both languages. */
export function nameOfKind(catalogue: Catalogue, kind: string): Text {
  return catalogue.get(kind)?.name ?? { zh: kind, en: kind }
}

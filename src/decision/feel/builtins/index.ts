import type { FeelFunction } from '../values/value.ts'
import { contexts } from './context.ts'
import { conversion } from './conversion.ts'
import { listFunctions } from './list.ts'
import { numeric } from './numeric.ts'
import { rangeFunctions } from './range.ts'
import { builtin, type Chapter } from './signature.ts'
import { strings } from './string.ts'
import { temporal } from './temporal.ts'

const chapters: readonly Chapter[] = [conversion, strings, listFunctions, numeric, temporal, rangeFunctions, contexts]

/** The built-in functions of FEEL (10.3.4) by name, but for `range()`, which needs the parser. */
export const builtins: ReadonlyMap<string, FeelFunction> = new Map(
  chapters.flatMap(chapter =>
    Object.entries(chapter).map(([name, overloads]) => [name, builtin(name, overloads)] as const),
  ),
)

import { compilerOf } from './feel/compile.ts'
import { parseExpression } from './feel/parser.ts'
import { type RunOptions, startRun } from './feel/run.ts'
import { Scope } from './feel/scope.ts'
import type { FeelType } from './feel/types.ts'
import type { Value } from './feel/values/value.ts'
import { vocabularyOf } from './feel/vocabulary.ts'
import { guarded } from './graph/evaluate.ts'
import { fromPlain, typeOfPlain } from './graph/plain.ts'

const compile = compilerOf()

/**
 * Compiles one FEEL expression over variables of known types; the function takes their values.
 *
 *     const total = compileFeel('sum(amounts) * rate', { amounts: …, rate: … })
 *
 * @throws feel.syntax, feel.too-deep; the function throws run.budget, run.too-deep
 */
export function compileFeel(
  source: string,
  variables: Readonly<Record<string, FeelType>> = {},
): (values?: Readonly<Record<string, unknown>>, options?: RunOptions) => Value {
  const scope = new Scope()
  const bound = Object.entries(variables).map(([name, type]) => scope.bind(name, type))
  const code = compile(parseExpression(source, scope, vocabularyOf()))
  return (values = {}, options) => {
    const vars = bound.map(
      ({ name, type }) => fromPlain(Object.hasOwn(values, name) ? values[name] : null, type) ?? null,
    )
    return guarded(() => code({ vars, parent: undefined, run: startRun(options) }))
  }
}

/**
 * Evaluates one FEEL expression over the data given, whose shape says what names there are.
 *
 *     evaluateFeel('monthly income * 12', { 'monthly income': 10_000 })   // → 120000
 */
export function evaluateFeel(
  source: string,
  values: Readonly<Record<string, unknown>> = {},
  options?: RunOptions,
): Value {
  const types = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeOfPlain(value)]))
  return compileFeel(source, types)(values, options)
}

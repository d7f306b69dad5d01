import type { External } from '../feel/compile.ts'
import { compareNumbers, formatNumber, isNumber } from '../feel/values/decimal.ts'
import { numberFromJs, numberToJs, parseNumber } from '../feel/values/number-text.ts'
import { textOf } from '../feel/values/text.ts'
import type { Value } from '../feel/values/value.ts'

type Method = (args: readonly Value[]) => Value

const numbers = (args: readonly Value[]): number[] => args.flatMap(arg => (isNumber(arg) ? [numberToJs(arg)] : []))

const onNumber =
  (compute: (n: number) => number): Method =>
  args =>
    numberFromJs(compute(numbers(args)[0] ?? Number.NaN))

const larger: Method = ([a = null, b = null]) =>
  isNumber(a) && isNumber(b) ? (compareNumbers(a, b) < 0 ? b : a) : null

const sameNumber: Method = ([n = null]) => (isNumber(n) ? n : null)

const read: Method = ([text]) => (typeof text === 'string' ? (parseNumber(text) ?? null) : null)

/** `%s`, `%d` and `%.2f` of java.util.Formatter. */
function format([pattern, ...args]: readonly Value[]): Value {
  if (typeof pattern !== 'string') return null
  let next = 0
  return pattern.replace(/%(?:\.(\d+))?([sdf%])/g, (_, digits: string | undefined, kind: string) => {
    if (kind === '%') return '%'
    const arg = args[next++] ?? null
    if (kind === 's' || !isNumber(arg)) return textOf(arg)
    return kind === 'd' ? formatNumber(arg) : numberToJs(arg).toFixed(Number(digits ?? 6))
  })
}

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...['double', 'float', 'int', 'long'].map((type): [string, Method] => [
    `java.lang.Math.max(${type},${type})`,
    larger,
  ]),
  ...(['cos', 'sin', 'tan', 'sqrt', 'exp', 'log'] as const).map((name): [string, Method] => [
    `java.lang.Math.${name}(double)`,
    onNumber(Math[name]),
  ]),
  ...(['Short', 'Byte', 'Integer', 'Long', 'Float', 'Double'] as const).flatMap((name): [string, Method][] => [
    [`java.lang.${name}.valueOf(java.lang.String)`, read],
    [`java.lang.${name}.valueOf(${name === 'Integer' ? 'int' : name.toLowerCase()})`, sameNumber],
  ]),
  ['java.lang.String.valueOf(char)', ([text]) => (typeof text === 'string' && [...text].length === 1 ? text : null)],
  ['java.lang.String.format(java.lang.String,[Ljava.lang.Object;)', format],
])

/** The handful of Java's own static methods that the kit calls, for running the kit: a host would lend its own. */
export const javaForKit: External = ({ kind, class: name, signature }) =>
  kind === 'java' ? methods.get(`${name}.${(signature ?? '').replaceAll(' ', '')}`) : undefined

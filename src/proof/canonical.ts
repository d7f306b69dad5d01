/** The one way to write a JSON value: RFC 8785, the JSON Canonicalization Scheme. */
import type { Json } from './model.ts'

/** Deeper values than this are refused: no act needs them, and they would exhaust the stack of who reads them. */
const deepest = 128

/**
 * Writes a JSON value in its canonical form (RFC 8785): no spaces, members by the UTF-16 code units of their names,
 * numbers as ECMAScript writes them. Two equal values have the same text on every machine.
 *
 *     canonical({ b: 1e3, a: ['é', -0] }) → '{"a":["é",0],"b":1000}'
 *
 * @throws TypeError for what JSON can't hold: NaN, infinities, lone surrogates, undefined, more than 128 levels
 */
export function canonical(value: Json): string {
  return write(value, 0)
}

function write(value: Json, depth: number): string {
  if (typeof value === 'string') return writeString(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} can't be written in JSON`)
    return JSON.stringify(value) // ECMAScript's way of numbers is the standard's (section 3.2.2.3), and -0 becomes 0.
  }
  // Callers that go past the types end here: undefined, functions, bigints, dates.
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} can't be written in JSON`)
  if (depth === deepest) throw new TypeError(`a value of more than ${deepest} levels is refused`)
  if (isList(value)) return `[${Array.from(value, item => write(item, depth + 1)).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError('only plain objects can be written')
  let members = ''
  // `sort` compares by UTF-16 code units, as section 3.2.3 does.
  for (const name of Object.keys(value).sort()) {
    const member = value[name]
    if (member === undefined) throw new TypeError(`“${name}” has no value`)
    members += `${members === '' ? '' : ','}${writeString(name)}:${write(member, depth + 1)}`
  }
  return `{${members}}`
}

function writeString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('a lone surrogate can’t be written in UTF-8')
  return JSON.stringify(text)
}

/** `Array.isArray` forgets that readonly lists are lists. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

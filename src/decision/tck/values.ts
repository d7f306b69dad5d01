import { isEqual } from '../feel/values/compare.ts'
import { isNumber } from '../feel/values/decimal.ts'
import { parseDuration } from '../feel/values/duration.ts'
import { numberToJs, parseNumber } from '../feel/values/number-text.ts'
import { parseDate, parseDateTime, parseTime } from '../feel/values/temporal.ts'
import { isContext, isList, type Value } from '../feel/values/value.ts'
import type { XmlElement } from '../model/xml.ts'

type Read = (text: string) => Value

const numberNames = ['decimal', 'double', 'float', 'integer', 'int', 'long', 'short', 'byte']

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['string', text => text],
  ['boolean', text => text.trim() === 'true' || text.trim() === '1'],
  ['date', text => parseDate(text.trim())],
  ['time', text => parseTime(text.trim())],
  ['dateTime', text => parseDateTime(text.trim())],
  ['duration', text => parseDuration(text.trim())],
  ['dayTimeDuration', text => parseDuration(text.trim())],
  ['yearMonthDuration', text => parseDuration(text.trim())],
  ...numberNames.map((name): [string, Read] => [name, text => parseNumber(text.trim()) ?? null]),
])

const attribute = (element: XmlElement, local: string): string | undefined => {
  for (const [name, value] of element.attributes) if (name === local || name.endsWith(`:${local}`)) return value
  return undefined
}

/** The value of a `valueType` element of the kit's schema: a value, a list of items, or a context of components. */
export function valueIn(element: XmlElement): Value {
  const [first] = element.children.filter(child => child.name !== 'extensionElements')
  if (first === undefined || attribute(element, 'nil') === 'true') return null
  if (first.name === 'component') {
    const parts = element.children.filter(child => child.name === 'component')
    return new Map(parts.map(part => [attribute(part, 'name') ?? '', valueIn(part)]))
  }
  if (attribute(first, 'nil') === 'true') return null
  if (first.name === 'list') return first.children.filter(child => child.name === 'item').map(valueIn)
  const type = attribute(first, 'type')?.replace(/^.*:/, '')
  return type === undefined ? guess(first.rawText) : (readers.get(type)?.(first.rawText) ?? null)
}

/** A value without type is a number or a boolean where it looks like one. */
function guess(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true'
  return parseNumber(text) ?? text
}

const tolerance = 1e-8

/** The kit's equality: as FEEL's, numbers to 8 decimals, since results of `exp` and the like are given so. */
export function agrees(actual: Value, expected: Value): boolean {
  if (isNumber(actual) && isNumber(expected)) {
    const [a, b] = [numberToJs(actual), numberToJs(expected)]
    return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))
  }
  if (isList(actual) && isList(expected)) {
    return actual.length === expected.length && actual.every((item, i) => agrees(item, expected[i] ?? null))
  }
  if (isContext(actual) && isContext(expected)) {
    return (
      actual.size === expected.size &&
      [...actual].every(([key, item]) => expected.has(key) && agrees(item, expected.get(key) ?? null))
    )
  }
  return isEqual(actual, expected)
}

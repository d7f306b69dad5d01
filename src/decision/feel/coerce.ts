import { conforms, type FeelType } from './types.ts'
import { FeelDate, FeelDateTime, FeelTime } from './values/temporal.ts'
import { isList, type Value } from './values/value.ts'
import { utc } from './values/zone.ts'

/**
 * Implicit conversions (10.3.2.9.4): a value that conforms stays; a list of one is unwrapped, a single value wrapped,
 * a date becomes midnight UTC, where the target asks for it. undefined when nothing fits.
 */
export function convert(value: Value, type: FeelType): Value | undefined {
  if (conforms(value, type)) return value
  if (isList(value)) {
    const [only] = value
    if (value.length !== 1 || only === undefined || type.kind === 'list') return undefined
    return conforms(only, type) ? only : dateToDateTime(only, type)
  }
  if (type.kind === 'list') {
    const single = convert(value, type.of)
    const list = single === undefined ? undefined : [single]
    return list !== undefined && conforms(list, type) ? list : undefined
  }
  return dateToDateTime(value, type)
}

function dateToDateTime(value: Value, type: FeelType): Value | undefined {
  if (type.kind !== 'date and time' || !(value instanceof FeelDate)) return undefined
  const converted = new FeelDateTime(value, new FeelTime(0, utc))
  return conforms(converted, type) ? converted : undefined
}

/** The value converted to the type of the variable it is bound to; null when it does not fit. */
export const coerce = (value: Value, type: FeelType): Value => convert(value, type) ?? null

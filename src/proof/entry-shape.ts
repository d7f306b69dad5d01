/** What the members of an entry look like: a table, and what they must agree on. */
import type { Text } from '../kernel/words.ts'
import { fromBase64url } from './bytes.ts'
import { EntryMalformed, shown } from './malformed.ts'
import { type Entry, linkKinds, roles } from './model.ts'

type Shape = { readonly holds: (value: unknown) => boolean; readonly expected: Text; readonly optional?: true }

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isText = (value: unknown) => typeof value === 'string'
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const isBase64url = (length: number) => (value: unknown) =>
  typeof value === 'string' && fromBase64url(value)?.length === length
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line of text, up to 500 characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const line = /^[^\0-\x1f\x7f]{1,500}$/u
const lineExpected = { zh: '不超过 500 字的一行文字', en: 'a line of up to 500 characters' }
const momentExpected = { zh: '形如 2019-05-03T10:11:09+08:00 的时刻', en: 'a moment like 2019-05-03T10:11:09+08:00' }

const shapes: { readonly [Member in keyof Required<Entry>]: Shape } = {
  v: { holds: value => value === 1, expected: { zh: '1', en: '1' } },
  act: { holds: matches(uuidV7), expected: { zh: '小写的 UUIDv7', en: 'a UUIDv7 in lower case' } },
  kind: {
    holds: matches(/^[a-z][a-z-]{0,99}\.[a-z][a-z-]{0,99}$/),
    expected: { zh: '形如“模块.事项”的种类', en: 'a kind like module.what-happened' },
  },
  series: { holds: isText, expected: { zh: '“种类/年份”', en: 'KIND/YEAR' } },
  number: {
    holds: value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1,
    expected: { zh: '从 1 起的整数', en: 'a whole number from 1' },
  },
  at: { holds: isMoment, expected: momentExpected },
  recorded: { holds: isMoment, expected: momentExpected },
  by: { holds: value => roles.some(role => role === value), expected: { zh: '已知的角色', en: 'a known role' } },
  department: { holds: matches(line), expected: lineExpected },
  district: {
    holds: matches(/^\d{6}$/),
    optional: true,
    expected: { zh: '6 位行政区划代码', en: 'six digits of GB/T 2260' },
  },
  subject: { holds: matches(line), expected: lineExpected },
  rule: { holds: matches(line), optional: true, expected: lineExpected },
  links: {
    holds: areLinks,
    optional: true,
    expected: { zh: '指向较早行为的链接，至少一条', en: 'at least one link to an earlier act' },
  },
  person: {
    holds: isBase64url(16),
    optional: true,
    expected: { zh: '16 字节的 base64url', en: 'base64url of 16 bytes' },
  },
  private: {
    holds: isBase64url(32),
    optional: true,
    expected: { zh: '32 字节的 base64url', en: 'base64url of 32 bytes' },
  },
  synthetic: { holds: value => value === true, optional: true, expected: { zh: 'true', en: 'true' } },
  body: { holds: isObject, expected: { zh: '对象', en: 'an object' } },
}

const shapeOfMembers = Object.entries(shapes)

function areLinks(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  const links: readonly unknown[] = value
  return links.every(link => {
    if (!isObject(link) || Object.keys(link).sort().join() !== 'act,as') return false
    const { act, as } = link
    return linkKinds.some(kind => kind === as) && matches(uuidV7)(act)
  })
}

/** A real day and time of day with an offset, to the second: no leap seconds, as POSIX has none. */
function isMoment(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const match = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d$/.exec(value)
  const [year = 0, month = 0, day = 0] = (match ?? []).slice(1, 4).map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/**
 * Holds a value to the shape of an entry.
 *
 * @throws EntryMalformed naming the member that is wrong, missing or unknown, or the contradiction
 */
export function checkEntry(value: unknown): asserts value is Entry {
  if (!isObject(value)) throw new EntryMalformed({ zh: '记录应为 JSON 对象', en: 'an entry is a JSON object' })
  let known = 0
  for (const [name, shape] of shapeOfMembers) {
    const isThere = Object.hasOwn(value, name)
    if (isThere) known++
    if (isThere ? !shape.holds(value[name]) : shape.optional !== true)
      throw new EntryMalformed({
        zh: `“${shown(name)}”应为${shape.expected.zh}`,
        en: `“${shown(name)}” should be ${shape.expected.en}`,
      })
  }
  if (known < Object.keys(value).length) throw unknownMember(value)
  const { kind, at, series } = value
  const expected = `${kind}/${String(at).slice(0, 4)}`
  if (series !== expected)
    throw new EntryMalformed({ zh: `“series”应为“${expected}”`, en: `“series” should be “${expected}”` })
}

function unknownMember(value: object): EntryMalformed {
  const name = Object.keys(value).find(member => !Object.hasOwn(shapes, member)) ?? ''
  return new EntryMalformed({ zh: `未知的成员“${shown(name)}”`, en: `an entry has no member “${shown(name)}”` })
}

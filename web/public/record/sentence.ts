/** An act in words: its sentence from its kind and its body, and what its fields are called. */
import type { Language, Text } from '../../../src/kernel/words.ts'
import type { Entry, Json, JsonObject } from '../../../src/proof/index.ts'
import { fieldWords } from './field-words.ts'
import type { KindWords, RecordPorts } from './ports.ts'
import { recordWords as words } from './words.ts'

/** What names are asked of. */
export type Names = Pick<RecordPorts, 'kindOf' | 'departmentName' | 'districtName'>

/** An entry, with or without its number. */
export type Told = Omit<Entry, 'number'>

/** `{item}`, and `{amount} 分`: money is recorded in whole fen and said in yuan. */
const placeholder = /\{(\w+)\}( 分(?!钟)| fen\b)?/g

/** A sentence is no longer than this; a value within it no longer than half of it. */
const longest = 240

/**
 * The sentence of an act in a language, from its kind's `says` and its public body. An act whose kind this program does
 * not know, from a later version or another pack, is told by its kind and subject.
 *
 *     { says: { zh: '发放{item}', … } } and { body: { item: '高龄津贴' } } → 发放高龄津贴
 */
export function sentenceOf(names: Names, entry: Told, language: Language): string {
  const kind = names.kindOf(entry.kind)
  if (kind === undefined) return words['act.unknownKind'][language].replace('{kind}', () => entry.kind)
  const said = kind.says[language].replaceAll(placeholder, (_, field: string, fen: string | undefined) => {
    const value = valueFor(entry, field)
    if (fen !== undefined && typeof value === 'number') return yuanIn(value, language)
    return cut(valueIn(names, kind, field, value, language), longest / 2) + (fen ?? '')
  })
  // A sentence without values would be the same for every act of its kind: what the act is about makes it its own.
  return cut(said === kind.says[language] ? `${said}${colon[language]}${aboutOf(entry, language)}` : said, longest)
}

const colon: Readonly<Record<Language, string>> = { zh: '：', en: ': ' }

/** What an act is about: the name of what stands in its body, or its subject. */
function aboutOf({ body, subject }: Told, language: Language): string {
  const names = Object.values(body).flatMap(value => (isObject(value) && isObject(value.name) ? [value.name] : []))
  const named = names.find(isText)
  return named?.[language] ?? subject
}

/** The name of a kind; where it has none, the kind itself. */
export function kindNameOf(names: Names, kind: string, language: Language): string {
  return names.kindOf(kind)?.name[language] ?? kind
}

/** A department's name, or its id where this city knows no such department. */
export function departmentNameOf(names: Names, id: string, language: Language): string {
  return names.departmentName(id)?.[language] ?? id
}

/** A district's name, or its code. */
export function districtNameOf(names: Names, area: string, language: Language): string {
  return names.districtName(area)?.[language] ?? area
}

/** The name of a body's field: what its kind calls it, or what every kind does. */
export function fieldNameOf(kind: KindWords | undefined, field: string, language: Language): string | undefined {
  const common: Readonly<Record<string, Text>> = fieldWords
  return (kind?.fields.get(field) ?? (Object.hasOwn(common, field) ? common[field] : undefined))?.[language]
}

/** The character on a kind's sign: the first letter of its name, whatever signs or figures stand before it. */
export function signOf(names: Names, kind: string, language: Language): string {
  return /\p{L}/u.exec(kindNameOf(names, kind, language))?.[0].toUpperCase() ?? '·'
}

/** A body's value in words: names for departments and districts, a text in the reader's language, figures grouped. */
export function valueIn(
  names: Names,
  kind: KindWords | undefined,
  field: string,
  value: Json | undefined,
  language: Language,
): string {
  if (value === undefined || value === null) return '—'
  if (typeof value === 'boolean') return words[value ? 'value.yes' : 'value.no'][language]
  if (typeof value === 'number') return numberIn(field, value)
  if (typeof value === 'string')
    return (kind?.values.get(`${field}.${value}`) ?? nameOf(names, field, value))?.[language] ?? value
  if (isList(value))
    return value.map(each => valueIn(names, kind, field, each, language)).join(language === 'zh' ? '、' : ', ')
  if (isText(value)) return value[language]
  const name = value.name
  if (isObject(name) && isText(name)) return name[language]
  return typeof value.id === 'string' ? value.id : JSON.stringify(value)
}

function nameOf(names: Names, field: string, value: string): Text | undefined {
  if (field === 'department') return names.departmentName(value)
  if (field === 'district') return names.districtName(value)
  return field === 'series' || field === 'before' ? seriesName(names, value) : undefined
}

/** `application.decided/2019` → 作出决定（2019年） */
function seriesName(names: Names, series: string): Text | undefined {
  const [kind = '', year = ''] = series.split('/')
  const name = names.kindOf(kind)?.name
  return name && { zh: `${name.zh}（${year}年）`, en: `${name.en} (${year})` }
}

/** `1234500` fen → `12,345 元` */
function yuanIn(fen: number, language: Language): string {
  return `${(fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 })} ${language === 'zh' ? '元' : 'yuan'}`
}

/** Figures are grouped by thousands, years are not. */
function numberIn(field: string, value: number): string {
  const isYear = /year/i.test(field) || (Number.isInteger(value) && value >= 1900 && value <= 2100)
  return isYear ? String(value) : value.toLocaleString('en-US', { maximumFractionDigits: 10 })
}

/** A sentence may also name what stands beside the body. */
function valueFor({ body, department, district, subject }: Told, field: string): Json | undefined {
  return body[field] ?? { department, district: district ?? null, subject }[field]
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)
const isText = (value: JsonObject): value is JsonObject & Text =>
  typeof value.zh === 'string' && typeof value.en === 'string'

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

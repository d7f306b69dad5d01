/** Whose report it is: the government that speaks, and its region. */
import type { Layout } from '../model.ts'
import { simplify } from './language.ts'

const region =
  '[\\p{Script=Han}]{1,11}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|开发区|高新区|试验区|合作区|省|市|区|县|州|盟|旗|乡|镇)'
const speaksFor = /我(?:受|代表|谨代表)(?:本届)?([\p{Script=Han}]{0,20}?(?:国务院|人民政府|管理委员会|管委会|政府))/u
const generic = /^(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|区|县|州|盟|旗|乡|镇)?(?=人民政府|政府|管)/
const englishSpeaksFor =
  /on behalf of (?:the )?((?:[A-Z][\w'’-]*)(?: (?:of|and|the|[A-Z][\w'’-]*))* (?:of [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|Council|Government))/i

/** Where a report names its region, best first; each in simplified characters, the region the first group. */
const places: readonly RegExp[] = [
  new RegExp(`^《?(?:\\d{4}年)?(?:关于)?(${region})(?:\\d{4}年)?(?:人民)?政府工作报告`, 'u'),
  new RegExp(`^《?(?:关于)?(${region})\\d{4}年`, 'u'),
  new RegExp(`在(${region})第[〇一二三四五六七八九十\\d]+届`, 'u'),
  new RegExp(`(${region})(?:人民政府)?(?:代理|代|副)?(?:市长|省长|区长|县长|州长|乡长|镇长|主席|主任)`, 'u'),
]

/**
 * The government in whose name the report is given and its region.
 *
 *     我代表深圳市人民政府 → { name: '深圳市人民政府', region: '深圳市' }
 *     我代表市人民政府, in a report of 黄山市 → { name: '黄山市人民政府', region: '黄山市' }
 *
 * Empty strings where the text names none. `titles` are the report's and its page's, `lead` the first paragraphs.
 */
export function governmentOf(titles: readonly string[], head: string, lead: string): Layout['body'] {
  const text = simplify(lead)
  const english = englishSpeaksFor.exec(lead)
  const named = speaksFor.exec(text)
  const own =
    named === null
      ? ''
      : lead.slice(named.index + named[0].length - (named[1]?.length ?? 0), named.index + named[0].length)
  if (own === '' && english !== null) return englishBody(english[1] ?? '')
  if (simplify(own) === '国务院') return { name: own, region: simplify(own) === own ? '全国' : '全國' }
  const place = [own, ...titles, head].map(placeIn).find(found => found !== '') ?? ''
  if (own === '') return { name: place, region: place }
  const isGeneric = generic.test(simplify(own))
  if (isGeneric && place === '') return { name: own, region: '' }
  const rest = own.slice(isGeneric ? (generic.exec(simplify(own))?.[0].length ?? 0) : 0)
  return { name: isGeneric ? place + fullName(rest) : own, region: place }
}

function placeIn(text: string): string {
  const plain = text.replace(/\s+/g, '')
  const words = simplify(plain)
  const government = new RegExp(`^(${region})(?:人民)?(?:政府|管理委员会|管委会)`, 'u')
  for (const form of [government, ...places]) {
    const found = form.exec(words)
    const place = found?.[1] ?? ''
    if (found === null || place.length < 2 || /^(?:本|全|自治|各)/.test(place)) continue
    const from = found.index + found[0].indexOf(place)
    return plain.slice(from, from + place.length)
  }
  return ''
}

function fullName(rest: string): string {
  return rest === '政府' ? '人民政府' : rest
}

function englishBody(name: string): Layout['body'] {
  if (/state council/i.test(name)) return { name, region: 'China' }
  return { name, region: /\bof (?:the )?(.+)$/.exec(name)?.[1] ?? '' }
}

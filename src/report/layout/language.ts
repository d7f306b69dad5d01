/** In which language a report is written, told by its characters. */
import type { Layout } from '../model.ts'

/** Characters that reports use daily, traditional and simplified side by side. */
const pairs =
  '國国會会發发經经濟济們们業业產产為为這这區区個个來来實实進进務务報报開开長长縣县議议屆届歲岁設设動动車车關关' +
  '東东專专點点萬万億亿與与從从對对無无時时學学機机電电應应當当總总統统網网貿贸質质資资農农鎮镇書书黨党體体樣样' +
  '門门問问間间題题還还過过達达運运創创劃划執执項项頭头顧顾標标衛卫療疗養养讓让續续線线級级術术確确環环廣广'
const traditional = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2) traditional.set(pairs.charAt(at), pairs.charAt(at + 1))
const simplified = new Set(traditional.values())
const traditionalSigns = new RegExp(`[${[...traditional.keys()].join('')}]`, 'g')

/** Letters looked at; a report says what it is on its first pages. */
const sample = 4000

/**
 * `zh-CN`, `zh-Hant` or `en`; `other` when neither Chinese nor English words make up the text.
 */
export function languageOf(text: string): Layout['language'] {
  const head = text.slice(0, sample)
  const han = head.match(/[\u3400-\u9fff]/g) ?? []
  const latin = head.match(/[A-Za-z]/g) ?? []
  if (han.length * 2 >= latin.length && han.length > 0) return script(han)
  return latin.length > 0 && isEnglish(head) ? 'en' : 'other'
}

/** The text with the traditional characters of the list written simplified, length unchanged: one set of words serves both. */
export function simplify(text: string): string {
  return text.replace(traditionalSigns, sign => traditional.get(sign) ?? sign)
}

function script(han: readonly string[]): 'zh-CN' | 'zh-Hant' {
  let balance = 0
  for (const sign of han) balance += traditional.has(sign) ? 1 : simplified.has(sign) ? -1 : 0
  return balance > 0 ? 'zh-Hant' : 'zh-CN'
}

function isEnglish(head: string): boolean {
  const words = head.match(/[A-Za-z]+/g) ?? []
  const common = head.match(/\b(?:the|of|and|to|in|we|for|will|by|a)\b/gi) ?? []
  return common.length * 8 >= words.length
}

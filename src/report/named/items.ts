/** Names that their last words tell: X大桥, X区, X局. They are looked for in the items of a clause's lists. */
import { adverbs, verbs } from '../commitment/verbs.ts'
import type { Named, Stretch } from '../model.ts'
import { type WordList, wordAt, wordBefore, wordListOf } from '../words/word-list.ts'
import { type Rule, rulesOf } from './rules.ts'
import { type NameLists, standardNames } from './words.ts'

const longestItem = 60
const separators = /[、，,；;：:。！？\s（）()“《和与及]/g
const joints = new Set('和与及')
/** 和 parts two names where the one before it could end there. */
const endsName = /[区县市馆站院校园桥路线道河湖港城厂场心]/
const insets: ReadonlyMap<string, RegExp> = new Map([
  ['“', /^“[^”]*”/],
  ['《', /^《[^》]*》/],
])
/** What may stand between a name and the end of its item: 等重大项目建设. */
const tail =
  /(?<![高平同初中上])等.*$|等(?=[0-9一二三四五六七八九十两]).*$|(?:规划|开发|改造|升级|扩容|扩建|迁建|重建|提质|前期|主体|全面|正式|基本|[一二三四]期)*(?:建设|改造|工程|项目|工程建设|建成|开工|竣工|投用|投运|通车|投入使用|运营|开通|启用|升级|发展|前期工作|落地|高质量发展|任务)+$/
const opensVerb: WordList = wordListOf([...verbs, ...adverbs].filter(word => word.length > 1))
/** Verbs that names begin with too: 改革开放展览馆、创新大道. */
const nouns = new Set([
  '改革',
  '开放',
  '创新',
  '发展',
  '服务',
  '合作',
  '保护',
  '研究',
  '试验',
  '展示',
  '创业',
  '联合',
  '国际',
])
const line =
  /(?:地铁|轨道交通|轨道|城轨)?(?:线)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})号线(?:[一二三四]期|[东西南北]?延(?:长|伸)?[线段]?|[东西南北]段|支线)?/g
const relation = /[的了是有将把对为和及]|[一二两三四五六七八九十]大/
const count = /^[0-9０-９一二三四五六七八九十两几]+[个条座家所处大项]/
const ofState = /^(国家|全国|国际|世界|现代化|省级|市级|全省|全市|各)/
const seat = /^[（(][\u4e00-\u9fff]{2,4}[）)]/
const longestSeat = 6
const standardRules = rulesOf(standardNames)

/** Named things in a clause that no mark sets off. */
export function itemNamesIn(text: string, clause: Stretch, lists: NameLists): Named[] {
  const lines = [...text.slice(clause.start, clause.end).matchAll(line)].map(found =>
    named(text, clause.start + found.index, clause.start + found.index + found[0].length, 'line'),
  )
  return [...lines, ...itemsOf(text, clause).flatMap(item => nameIn(text, item, clause, lists))]
}

/** The items of a clause, at 、 and brackets and between two names at 和; what stands in “” and 《》 is none. */
function itemsOf(text: string, clause: Stretch): Stretch[] {
  const items: Stretch[] = []
  const words = text.slice(clause.start, clause.end)
  let start = 0
  const close = (end: number, next: number) => {
    if (end > start && end - start <= longestItem) items.push({ start: clause.start + start, end: clause.start + end })
    start = next
  }
  for (const { 0: mark, index } of words.matchAll(separators)) {
    if (index < start || (joints.has(mark) && !endsName.test(words.charAt(index - 1)))) continue
    const inset = insets.get(mark)?.exec(words.slice(index, index + longestItem))
    close(index, index + (inset?.[0].length ?? 1))
  }
  close(words.length, words.length)
  return items
}

function nameIn(text: string, item: Stretch, clause: Stretch, lists: NameLists): Named[] {
  const cut = tail.exec(text.slice(item.start, item.end))
  const end = cut === null ? item.end : item.start + cut.index
  const isListed = text.charAt(item.start - 1) === '、' || /[、等]/.test(text.charAt(end))
  const province = wordBefore(lists.provinces, text, end, item.start)
  if (province !== '' && nameStart(text, item.start, end, lists) === end - province.length)
    return [named(text, end - province.length, end, 'place')]
  for (const rule of lists === standardNames ? standardRules : rulesOf(lists)) {
    const ending = wordBefore(rule.endings, text, end, item.start)
    if (ending === '' || (rule.onlyListed && !isListed)) continue
    if (rule.onlyBuilt && !holds(lists.building, text, clause)) continue
    const start = nameStart(text, item.start, end, lists)
    if (!isName(text.slice(start, end), ending, rule, lists)) return []
    const seated = rule.maySeat ? (seat.exec(text.slice(end, end + longestSeat))?.[0].length ?? 0) : 0
    const isRaised = rule.builtKind !== undefined && holds(lists.raising, text, clause)
    return [named(text, start, end + seated, isRaised ? (rule.builtKind ?? rule.kind) : rule.kind)]
  }
  return []
}

/** Where the name that ends at `end` can begin at the earliest: after the verbs of its item, and after its last opener. */
function nameStart(text: string, from: number, end: number, lists: NameLists): number {
  let start = from
  for (let at = from; at < end - 1; at++) {
    const opener = Math.max(wordAt(lists.openers, text, at).length, wordAt(lists.building, text, at).length)
    if (opener > 0 && at + opener < end) start = at + opener
  }
  for (;;) {
    const verb = wordAt(opensVerb, text, start)
    const step = verb !== '' ? verb.length : text.charAt(start + 1) === '好' ? 2 : 0
    if (step === 0 || nouns.has(verb) || start + step >= end - 1) return start
    start += step
  }
}

/** A name has before its ending something that names: not a sort, not a count, not a relation. */
function isName(words: string, ending: string, rule: Rule, lists: NameLists): boolean {
  const proper = words.slice(0, words.length - ending.length)
  if (words.length > rule.longest || proper.length < rule.proper) return false
  if (relation.test(proper) || count.test(proper)) return false
  if (rule.kind === 'place' && (ofState.test(words) || isNoPlace(words, ending, lists))) return false
  return rule.maySort || !madeOf(proper, lists.generic)
}

function isNoPlace(words: string, ending: string, lists: NameLists): boolean {
  return ending.length === 1 && wordBefore(lists.notPlaces, words, words.length) !== ''
}

/** Whether words are made of nothing but words of the list. */
function madeOf(words: string, list: WordList): boolean {
  const reached = new Set([0])
  for (let at = 0; at < words.length; at++) {
    if (!reached.has(at)) continue
    for (const word of list.byFirst.get(words.charAt(at)) ?? [])
      if (words.startsWith(word, at)) reached.add(at + word.length)
  }
  return reached.has(words.length)
}

function holds(list: WordList, text: string, { start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) if (wordAt(list, text, at) !== '') return true
  return false
}

function named(text: string, start: number, end: number, kind: Named['kind']): Named {
  const quote = text.slice(start, end)
  return { start, end, quote, kind, name: quote }
}

/** Names that their marks set off: titles in 《》 and terms in “”. */
import type { Named, Stretch } from '../model.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { NameLists } from './words.ts'

const title = /《([^《》\n]{2,80})》/g
const term = /“([^“”\n，。；]{1,14})”/g
const between = /^[\u4e00-\u9fff]*$/
const fiveYears = /^十[一二三四五六七八九]五$/
/** A law's title may go on in brackets: 《…条例（修订草案）》. */
const bracketed = /[（(][^（）()]{1,12}[）)]$/

/** Laws, plans and papers in 《》; policies and plans in “” that the word after them says to be such. */
export function titledIn(text: string, within: Stretch, lists: NameLists): Named[] {
  const words = text.slice(within.start, within.end)
  const titles = [...words.matchAll(title)].map(found => {
    const name = found[1] ?? ''
    return named(text, within.start + found.index, found[0].length, kindOfTitle(name, lists), name)
  })
  const terms = [...words.matchAll(term)].flatMap(found => {
    const start = within.start + found.index
    const next = start + found[0].length
    return termAt(text, start, next, found[1] ?? '', lists)
  })
  return [...titles, ...terms]
}

function kindOfTitle(name: string, lists: NameLists): Named['kind'] {
  const bare = name.replace(bracketed, '')
  if (wordBefore(lists.lawEndings, bare, bare.length) !== '') return 'law'
  return wordBefore(lists.planEndings, bare, bare.length) === '' ? 'policy' : 'plan'
}

/** “十四五”规划 is a plan, “十四五”时期 nothing; “放管服”改革 is a policy, “深圳蓝” alone nothing. */
function termAt(text: string, start: number, next: number, name: string, lists: NameLists): Named[] {
  const plan = planAfter(text, next, lists)
  if (plan !== '') return [named(text, start, next + plan.length - start, 'plan', name + plan)]
  if (fiveYears.test(name)) return []
  const policy = wordAt(lists.policyNouns, text, next)
  return policy === '' ? [] : [named(text, start, next + policy.length - start, 'policy', name + policy)]
}

/** The class word of a plan right after a term, or behind a few characters: “八五”普法规划. */
function planAfter(text: string, next: number, lists: NameLists): string {
  for (const gap of [0, 2]) {
    const plan = wordAt(lists.planEndings, text, next + gap)
    if (plan !== '' && between.test(text.slice(next, next + gap))) return text.slice(next, next + gap) + plan
  }
  return ''
}

function named(text: string, start: number, length: number, kind: Named['kind'], name: string): Named {
  return { start, end: start + length, quote: text.slice(start, start + length), kind, name }
}

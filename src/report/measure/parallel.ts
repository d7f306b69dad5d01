/** Lists that share their numbers out: `教育、医疗支出分别增长16%和15%`. */

/** What separates members: 、 alone, or with the words that join the last one. */
const separators = [/、/, /、|以及|和|及|与/]
/** One word for two things, which the numbers that follow tell apart. */
const pairs: readonly (readonly [string, readonly string[]])[] = [['城乡', ['城镇', '农村']]]
/** Nouns that a list of kinds writes once, at its end: 集成电路、锂电池出口. A member that ends with one lacks nothing. */
const sharedTails =
  /(出口额?|进口额?|收入|支出|投资|产值|增加值|产量|销量|销售额|营收|价格|学位|贷款|存款|余额|税收|规模|标准|补贴|人数|时间|面积|总额|比重|占比|覆盖率|普及率|利用率|率|指数|能耗|浓度|费|GDP|值|额|量|数)$/
/** Where the part begins that both members of a list share. */
const sharedParts = ['人均', '平均', '年均', '审批时间', '通关时间', '办理时间']
/** A member that says itself what was done is whole: 新增就业、新增贷款. */
const ownVerb = /^(新增|新建|净增|发放|完成)/
const shortMember = 2

/**
 * The members of a list, one for each of `count` numbers, each with the part that only the last member writes:
 * 教育、医疗支出 is 教育支出 and 医疗支出. Undefined where the list has not so many members.
 */
export function membersOf(list: string, count: number): string[] | undefined {
  const pair = pairs.find(([word]) => list.startsWith(word) && count === 2)
  if (pair !== undefined) return pair[1].map(half => half + list.slice(pair[0].length))
  const members = separators.map(separator => list.split(separator)).find(parts => parts.length === count)
  if (members === undefined || members.includes('')) return undefined
  const last = members.at(-1) ?? ''
  return members.map((member, at) => (at === count - 1 ? last : member + missingPart(member, last)))
}

/**
 * What `member` lacks of `last`: what follows the ending that both have (社会投资、政府投资|项目), what follows as many
 * characters as a short member has (城镇、农村|居民收入), or the noun that the list writes once.
 */
function missingPart(member: string, last: string): string {
  if (ownVerb.test(last)) return ''
  for (let length = Math.min(member.length, last.length - 1); length >= 2; length--) {
    const at = last.indexOf(member.slice(-length))
    if (at >= 0 && last.length > member.length) return last.slice(at + length)
  }
  const tail = sharedTails.exec(last)?.[0] ?? ''
  if (member.length <= shortMember)
    return tail !== '' && last.length - tail.length <= member.length + shortMember ? tail : last.slice(member.length)
  const shared = sharedParts.map(part => last.indexOf(part)).filter(at => at > 0)
  if (shared.length > 0) return sharedTails.test(member) ? '' : last.slice(Math.min(...shared))
  return sharedTails.test(member) ? '' : tail
}

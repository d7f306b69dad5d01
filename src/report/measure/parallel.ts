/** Lists that share their numbers out: `教育、医疗支出分别增长16%和15%`. */

const joints = /、|和|及|与|以及/
/** One word for two things, which the numbers that follow tell apart. */
const pairs: readonly (readonly [string, readonly string[]])[] = [
  ['城乡', ['城镇', '农村']],
  ['城镇和农村', ['城镇', '农村']],
  ['进出口', ['进口', '出口']],
]
/** Ends of nouns that are whole by themselves: nothing is missing after them. */
const wholeNouns = /(值|率|额|量|收入|支出|投资|数|价格|比重|余额|浓度|费|GDP|指数|增速|面积|产量|时间|能耗|贷款|存款|税收|规模)$/
/** Where the part begins that both members of a list share. */
const sharedParts = ['人均', '平均', '年均', '总额', '总量', '增加值', '覆盖率', '参保率', '入学率', '普及率', '利用率']

/**
 * The members of a list, one for each of `count` numbers, each with the part that only the last member writes:
 * 教育、医疗支出 is 教育支出 and 医疗支出. Undefined where the list has not so many members.
 */
export function membersOf(list: string, count: number): string[] | undefined {
  const pair = pairs.find(([word]) => list.startsWith(word) && count === 2)
  if (pair !== undefined) return pair[1].map(half => half + list.slice(pair[0].length))
  const members = list.split(joints)
  if (members.length !== count || members.some(member => member === '')) return undefined
  const last = members.at(-1) ?? ''
  return members.map((member, at) => (at === count - 1 ? last : member + missingPart(member, last)))
}

/** What `member` lacks of `last`: the part after the ending that both have, or after as many characters as `member` has. */
function missingPart(member: string, last: string): string {
  if (last.length <= member.length) return ''
  for (let length = Math.min(member.length, last.length - 1); length >= 2; length--) {
    const at = last.indexOf(member.slice(-length))
    if (at >= 0) return last.slice(at + length)
  }
  if (wholeNouns.test(member)) return ''
  if (member.length <= 2) return last.slice(member.length)
  const shared = sharedParts.map(part => last.indexOf(part)).filter(at => at > 0)
  return last.slice(shared.length > 0 ? Math.min(...shared) : member.length)
}

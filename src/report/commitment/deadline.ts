/** By when a promise is to be kept (时限). */

type Rule = {
  readonly pattern: RegExp
  /** The day, month or year, as `Commitment.deadline` has it; `year` is the one that the report plans. */
  readonly day: (found: RegExpExecArray, year: number) => string
}

const numeral = '[0-9]{1,2}|十[一二]?|[一二三四五六七八九]'
const digits = '零一二三四五六七八九'

/** In the order in which they are tried. */
const rules: readonly Rule[] = [
  { pattern: /(20\d\d)年(?:年?底|末)/, day: found => `${found[1]}-12-31` },
  { pattern: new RegExp(`(?:(20\\d\\d)年)?(${numeral})月(?:底|末)`), day: (found, year) => monthEnd(found, year) },
  { pattern: new RegExp(`(?:(20\\d\\d)年)?(${numeral})月`), day: (found, year) => month(found, year) },
  { pattern: /上半年/, day: (_, year) => `${year}-06-30` },
  { pattern: /([一二三四])季度/, day: (found, year) => lastDay(year, numberOf(found[1]) * 3) },
  { pattern: /下半年|年底|年末|岁末|年内/, day: (_, year) => `${year}-12-31` },
  { pattern: /国庆节?前/, day: (_, year) => `${year}-09-30` },
  { pattern: /(20\d\d)年/, day: found => `${found[1]}` },
  { pattern: /“?十([三四五六])五”?(?:期间|时期|末)/, day: found => `${2005 + 5 * numberOf(found[1])}` },
  { pattern: /([一二两三四五])年(?:时间|之?内|左右)/, day: (found, year) => `${year + numberOf(found[1]) - 1}` },
  { pattern: /今年|全年|本年|年度/, day: (_, year) => `${year}` },
]

/** What may follow a time in the midst of a clause where it says by when: 推动二期6月底前建成. */
const act =
  /^之?前?(?:全面|全部|基本|力争|确保|要|，)?(?:建成|完成|完工|竣工|投[用产运入]|开工|开通|开放|通车|启用|启动|交付|上线|达到|实现|见效|清零)/
const time = new RegExp(
  `(?:20\\d\\d年(?:年?底|末)?|(?:${numeral})月(?:底|末)?|[上下]半年|[一二三四]季度|今?年底|年末|年内)`,
  'g',
)

/** The time that a few words name, or null. */
export function timeIn(words: string, plansYear: number | null): string | null {
  for (const { pattern, day } of rules) {
    const found = pattern.exec(words)
    if (found === null) continue
    const year = plansYear ?? Number(/20\d\d/.exec(found[0])?.[0] ?? Number.NaN)
    return Number.isNaN(year) ? null : day(found, year)
  }
  return null
}

/**
 * By when a promise is to be kept: a time before its verb, or one in its midst that an act follows. A year within a
 * name says nothing: `制定2030年前碳达峰方案`.
 */
export function deadlineOf(beforeVerb: string, afterVerb: string, plansYear: number | null): string | null {
  const before = timeIn(beforeVerb, plansYear)
  if (before !== null) return before
  for (const found of afterVerb.matchAll(time))
    if (act.test(afterVerb.slice(found.index + found[0].length))) return timeIn(found[0], plansYear)
  return null
}

function numberOf(written: string | undefined): number {
  const characters = (written ?? '').replace('两', '二')
  if (characters.startsWith('十')) return 10 + Math.max(0, digits.indexOf(characters.charAt(1) || '零'))
  const chinese = digits.indexOf(characters)
  return characters !== '' && chinese >= 0 ? chinese : Number(characters)
}

function month(found: RegExpExecArray, year: number): string {
  const number = numberOf(found[2])
  return number >= 1 && number <= 12 ? `${found[1] ?? year}-${String(number).padStart(2, '0')}` : `${found[1] ?? year}`
}

function monthEnd(found: RegExpExecArray, year: number): string {
  return lastDay(Number(found[1] ?? year), numberOf(found[2]))
}

/** The last day of a month; of the year where there is no such month. */
function lastDay(year: number, month: number): string {
  const real = month >= 1 && month <= 12 ? month : 12
  return Temporal.PlainDate.from({ year, month: real, day: 31 }).toString()
}

/** Which year a report looks back on, and for which it plans. */
import type { WrittenDate } from './dates.ts'
import type { Heading } from './headings.ts'
import { kindOf, yearsIn } from './kind.ts'
import { simplify } from './language.ts'

/** null where the text does not say. */
export type Years = Readonly<{ covers: number | null; plans: number | null }>

/** From October on a report speaks of the year that is ending. */
const lateMonth = 10
const looksBack = /((?:\d{4}|[二一][〇○零一二三四五六七八九]{3})年)[^，。；]{0,12}回顾|(\d{4}年)来?的?政府工作/
const looksAhead =
  /((?:\d{4}|[二一][〇○零一二三四五六七八九]{3})年)[^，。；]{0,14}(?:工作安排|主要工作|重点工作|工作任务|目标任务|主要任务|工作部署|总体要求|预期目标)/

/**
 * Headings say it best (`2019年工作回顾`, `2020年主要工作`), then the day of delivery, then the title (`2026年上海市政府工作报告`
 * plans 2026), then the text. `过去五年` covers up to the last year before the plan's.
 */
export function yearsOf(
  title: string,
  delivered: WrittenDate | undefined,
  headings: readonly Heading[],
  lead: string,
): Years {
  const dated = yearsByDate(delivered) ?? yearsByTitle(title)
  const top = headings.filter(({ level }) => level <= 2).map(heading => heading.title)
  const back = top.filter(words => kindOf(words, dated?.covers ?? null) === 'review').flatMap(yearsIn)
  const ahead = top.filter(words => kindOf(words, dated?.covers ?? null) === 'plan').flatMap(yearsIn)
  const covers = latest(back) ?? dated?.covers ?? firstYear(looksBack, lead)
  const plans = nextOf(ahead, covers) ?? dated?.plans ?? firstYear(looksAhead, lead)
  return {
    covers: covers ?? (plans === undefined ? null : plans - 1),
    plans: plans ?? (covers === undefined ? null : covers + 1),
  }
}

function yearsByDate(delivered: WrittenDate | undefined): { covers: number; plans: number } | undefined {
  if (delivered === undefined) return undefined
  const plans = (delivered.month ?? 1) >= lateMonth ? delivered.year + 1 : delivered.year
  return { covers: plans - 1, plans }
}

function yearsByTitle(title: string): { covers: number; plans: number } | undefined {
  const year = latest(yearsIn(title))
  return year === undefined ? undefined : { covers: year - 1, plans: year }
}

/** The year of a plan is the first after the one under review: 2035 in a heading is a vision. */
function nextOf(years: readonly number[], covers: number | undefined): number | undefined {
  const later = years.filter(year => covers === undefined || (year > covers && year <= covers + 2))
  return later.length === 0 ? undefined : Math.min(...later)
}

function latest(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.max(one, other))
}

function firstYear(sought: RegExp, lead: string): number | undefined {
  const found = sought.exec(simplify(lead))
  return found === null ? undefined : yearsIn(found[1] ?? found[2] ?? '')[0]
}

/** Words of time. What period each means is computed from the years that the report covers and plans. */
import { wordsIn } from './word-list.ts'

/**
 * Years that the times of a report are counted from: the one it looks back on, the one it plans, the one it is spoken in.
 * 今年 is the spoken one: reports given in December plan 明年.
 */
export type Years = {
  readonly reviewed: number | null
  readonly planned: number | null
  readonly spoken: number | null
}

/** A time without a numeral: so many years from one of `Years`. */
type RelativeTime = { readonly year: keyof Years; readonly shift: number }

const named: readonly (readonly [string, RelativeTime])[] = [
  ['过去一年 过去的一年 一年来 上一年 刚刚过去的一年 这一年 一年间 回首一年', { year: 'reviewed', shift: 0 }],
  ['去年 上年 去年以来', { year: 'spoken', shift: -1 }],
  ['今年 本年 今年以来 本年度', { year: 'spoken', shift: 0 }],
  ['新一年 新的一年', { year: 'planned', shift: 0 }],
  ['明年', { year: 'spoken', shift: 1 }],
  ['前年', { year: 'spoken', shift: -2 }],
]

/** Times that need no numeral. */
export const relativeTimes: ReadonlyMap<string, RelativeTime> = new Map(
  named.flatMap(([words, time]) => wordsIn(words).map((word): [string, RelativeTime] => [word, time])),
)

/** Spans of n years that end with the reviewed year: 过去五年、五年来、近三年. */
export const spansBack = wordsIn('过去 过去的 近 最近 前 刚刚过去的 这 上一个 回顾')
/** Spans of n years that begin with the planned year: 今后五年、未来三年、用三年时间. */
export const spansAhead = wordsIn('今后 未来 用 力争用 通过 再用 利用 接下来 下一个 下个 争取用 计划用 今后的 未来的')

/** Before a time, these make it a yardstick and not the period: 比2015年增长. */
export const yardsticks = wordsIn(
  '比 较 与 同 相当于 高于 低于 快于 超过 相较 相较于 对比 恢复到 恢复至 优于 好于 创 创下 创造 翻',
)

/** After a time, these do the same: 2019年同期, 上年水平. */
export const yardstickEnds = wordsIn('同期 相比 水平 的水平 的 之和 总和 全年水平')

/** Before a year in the middle of a clause: the year is when it holds, not part of a name. */
export const timeLeads = wordsIn(
  '刚刚过去的 过去的 回顾 回首 到 至 截至 截止 截止到 在 于 力争 预计 从 自 由 确保 计划 争取 力争到 我市 全市 我们',
  '将 我县 我区 全省 全国 我省',
)

/** After a time: the stretch from that time until now. */
export const sinceWords = wordsIn('以来 来 起 至今')

/** Times that are meant but not told as years: the period is unknown. */
export const vagueTimes = wordsIn(
  '这两年 近年来 近年 近几年 近几年来 多年来 历年 改革开放以来 建国以来 新中国成立以来 建市以来 建区以来',
  '特区成立以来 特区建立以来 有史以来 长期以来 前几年 这些年',
)

/** Times that leave the year as it is. */
export const neutralTimes = wordsIn(
  '全年 年末 年底 年初 年底前 年内 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度',
  '第四季度 上半年末 当年 年中 岁末 截至目前 目前 截至年底 截止目前 月均 同期',
)

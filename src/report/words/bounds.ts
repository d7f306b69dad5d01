/** Words beside a number that say how it bounds the fact, and words that only link it to its subject. */
import type { Comparator } from '../model.ts'
import { wordsIn } from './word-list.ts'

/** Before the number: `超过5600亿元`, `不少于8万套`. */
export const boundsBefore: Readonly<Record<Exclude<Comparator, '='>, readonly string[]>> = {
  '>': wordsIn(
    '超过 突破 超 逾 大于 高于 多于 超出 已超 赶超 迈过 跨过 跨越 冲破 跃过 越过 超越 优于 站上 迈上 跨上 登上',
  ),
  '≈': wordsIn('近 约 大约 接近 将近 约为 大致 大概 逼近 迫近 几近 约占 直逼'),
  '>=': wordsIn(
    '不少于 不低于 至少 最少 不小于 不下于 不下 最低 不得少于 不得低于 不低 高于或等于 大于等于 达到或超过',
  ),
  '<': wordsIn('不到 低于 少于 小于 不足 未达 不满 不及 未到'),
  '<=': wordsIn(
    '不超过 不高于 不多于 不大于 至多 最多 最高 最高达 最高达到 最高可达 最高不超过 上限为 不超 最长 最长不超过 不得超过 不得高于 小于等于',
  ),
}

/** After the number and its unit: `3%以内`, `1.7万家以上`. */
export const boundsAfter: Readonly<Record<Exclude<Comparator, '=' | '<'>, readonly string[]>> = {
  '>': wordsIn('多 有余 开外'),
  '≈': wordsIn('左右 上下 前后'),
  '>=': wordsIn('以上 及以上 或以上 之上 起步'),
  '<=': wordsIn('以内 之内 以下 及以下 之下 内 封顶'),
}

/**
 * Between a subject and its number without meaning of their own: `总数达1090个`, `失业率控制在3%以内`.
 * They belong to the quote of no number and to no indicator.
 */
export const links = wordsIn(
  '达 达到 达至 为 是 有 共 共有 共计 合计 总计 仅 仅为 只有 仅有 已 已达 已有 已经 就有 完成 实现 保持 保持在 保持为 稳定在 维持在 控制在 锁定在 设定为 定为 确定为 安排 按 拟 拟按 高达 多达 可达 能达 均达 均达到 都达到 约为 分别达到 分别达 分别为 分别 各 均 均为 都 年均 平均 累计 再 又 还 也 了 着 到 至 : 占 占到 分别占 只占 预计 预期 预计达 力争 力争达到 稳步 持续 快速 大幅 首次 一举 顺利 提前 如期 超额完成 同比 环比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比去年同期 同口径 按可比价计算 按可比价格计算 可比口径 名义 实际 自然口径 逐年 历史性 已累计 累计达 累计达到 累计完成 总计达 净 调整为 调整到 调整至 优化为 优化到 变为 成为 增至 上升为 位居 同比分别 分别同比 年均分别 在 突破性 超 全部 全 的',
)

/** Between the verb that leads to a number and the number: `提高至每人每月1160元`. */
export const fillers = wordsIn(
  '每人每月 每人每年 每月 每年 每人 每户 每生 每亩 每吨 每度 每天 每日 每平方米 每月每人 人均每月 月人均 年人均 人均 户均 亩均 日均 月均 年均 平均 目前的 现在的 原来的 原先的 原来 之前的 年初的 上年的 去年的 以往的 法定的 全国的 全省的 全市的 每小时 每分钟 每公斤 每斤 每立方米 每千克 每生每年 每学年 每人次 每例 每台 每辆 每件 每家 每村',
)

/** What opens a comparison, whose subject is the one before: `高于全国平均水平2个百分点`. */
export const comparisons = wordsIn('扣除 剔除 还原 按照 按 高于 低于 快于 慢于 好于 优于 高出 低出 领先 超出 比 较 增速高于 增幅高于 增速快于 分别高于 分别快于 均高于 均快于 跑赢 居全')

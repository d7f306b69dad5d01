/** Words of change: a verb before the number says by how much, with 到、至、为 where to. */
import { wordsIn } from './word-list.ts'

/** `增长6.7%`: the number is how much more. */
export const increases = wordsIn(
  '增长 增加 提高 提升 上升 上涨 增 涨 上浮 扩大 攀升 升 上调 跃升 激增 猛增 递增 扩增 调增 回升 多增 延长 同比增长 净增长 恢复性增长 增收 增产 高出',
)
/** As above, but only of rates and multiples: of things they name what was done (`扩容5个园区`). */
export const rateIncreases = wordsIn('提 拉动 扩容 扩张 提速 提标 增值 溢价 放大 加快 加密 正增长 拉高 增效 优化')

/** `压缩70%`: the number is how much less. */
export const decreases = wordsIn(
  '下降 减少 降低 压缩 压减 缩短 缩减 降 削减 下浮 下调 下跌 回落 收窄 降价 缩小 负增长 调减 跌 骤降 锐减 压降 调降 下滑 减产 减 精简',
)
/** As above, but only of rates and multiples. */
export const rateDecreases = wordsIn(
  '节约 节省 节能 节水 降耗 减排 减量 减负 减税 让利 核减 裁减 缩水 减幅 降幅 跌幅 消减 收缩 减轻 降费',
)

/** Nouns of growth: `涨幅3%左右` says the same as `上涨3%左右`. */
export const growthNouns = wordsIn(
  '增速 增幅 涨幅 升幅 增长率 增长速度 平均增速 年均增速 增长目标 年均增长 年均增长率 上涨幅度 增长幅度 同比增速',
)
/** Nouns of decline. */
export const declineNouns = wordsIn('降幅 减幅 跌幅 下降率 降低率 压减率 压缩率 压减比例 下降幅度 降低幅度 减幅达')

/** After a verb of change, these turn an amount of change into a level: `降至24微克/立方米`. */
export const levelMarks = wordsIn('到 至 为 成 到了 至了')

/** Verbs that only ever lead to a level. */
export const levelVerbs = wordsIn(
  '达到 达 增至 升至 降至 减至 涨至 提至 扩至 缩至 压至 调至 跃至 攀升至 扩大到 拓展到 拓展至 扩展到 扩展至 延伸至 延伸到 发展到 优化到 优化至 恢复到 恢复至 控制到 稳定到 集中到 覆盖到',
)

/** Adverbs that may stand between the verb of change and its subject or number: `分别再增加30元`. */
export const changeAdverbs = wordsIn(
  '分别 均 都 再 又 平均 年均 同比 环比 累计 共 约 近 了 已 至少 大幅 进一步 逐年 整体 总体 综合 各 合计 实际 名义',
)

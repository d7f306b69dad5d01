/** The vocabulary of promises (承诺) as data. A city may add words of its own to each list. */
import type { z } from 'zod'
import { type Lists, vocabularyOf } from '../words/lists.ts'
import { type WordList, wordAt, wordsIn } from '../words/word-list.ts'
import { adverbs, aims, verbs } from './verbs.ts'

const standard = {
  verbs,
  aims,
  adverbs,

  /** Stand before a promise and are no part of it. */
  leads: wordsIn(
    '我们要 我们将 我们 要 将 要将 还要 也要 又要 就要 更要 都要 仍要 须 必须 需 需要 应 应当 并 并且 而且 同时 此外 另外 其中',
    '今年 今年要 今年将 今年内 本年 本年度 明年 新的一年 新一年 一年来 未来五年 今后五年 今后 下一步 今年的 当前 既要 一方面 另一方面',
    '一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一要 二要 三要 四要 五要 六要 首先 其次 再次 最后 第一 第二 第三 第四',
    '特别是 特别是要 尤其是 尤其要 重点是 重点仍是 着力点是 具体是 包括',
  ),

  /** Who promises, where it is said outright: 各级政府要…. No part of the promise. */
  actors: wordsIn(
    '各级政府 各级各部门 各地各部门 各地区各部门 各地 各部门 各级干部 各级领导干部 政府工作人员 全体政府工作人员 政府系统 政府部门',
    '市政府 省政府 县政府 区政府 各区 各县区 各县市区 各镇街 金融机构 国家 全市 全省 全县 全区 全市上下 全省上下 有关部门',
  ),

  /** What is promised of a subject that stands before it: 地区生产总值增长…. */
  predicates: wordsIn(
    '增长 增加 增幅 增速 上涨 涨幅 下降 降低 降到 降至 降幅 减少 提高 提升 提高到 提高至 提升到 提升至 达到 达 超过 突破 超',
    '控制在 保持在 稳定在 稳定达到 稳定 保持 维持 高于 快于 优于 低于 不低于 不高于 不少于 不超过 不突破 完成 实现 力争 确保 争取',
    '继续 再 拟 计划 安排 分别 更多 进一步 稳步 持续 基本 全面 全部 一律 同步 匹配 平衡 改善 重点 加快 推广 纳入 达标 清零',
    '开工 建成 投用 投产 通车 开通 启用 竣工 完工 启动 占比 比例 再降 再提高 量稳质升 一律 翻一番 翻番 翻两番 创成 办结',
    '覆盖 公开 改为 控制 归零 不再 压缩至 压缩到 拓展到 扩大到 扩大至 增加到 增至 上升到 缩短至 缩短到 降低到 减至',
  ),

  /** What 将 or 把 does with its object: 将甲纳入乙. */
  dispositions: wordsIn(
    '纳入 列入 提高到 提高至 提高 提升到 提升至 提升 降低到 降低至 降低 降至 降到 扩大到 扩大至 扩大 延长到 延长至 延长 压缩到 压缩至 压缩',
    '控制在 稳定在 保持在 用于 打造成 打造为 打造 建设成 建设为 建成 转化为 变为 转变为 落实 下放 调整为 放在 摆在 融入 贯穿',
  ),

  /** What is done in relation to something: 对甲进行乙. */
  handlings: wordsIn('进行 给予 予以 实行 实施 开展 加强 加大 提供 推出 设立 建立 建设 新建 推进 实现 减征 免征'),

  /** Verbs of an end that can be seen: with one of them at its head a promise is hard. */
  ends: wordsIn(
    '开工 开工建设 新开工 动工 启动 启动建设 启动实施 启用 建成 建成投用 建成投产 建成通车 建成启用 建成开放 基本建成 创成 竣工 完工 通车',
    '开通 新开通 开行 开业 投用 投运 投产 投入使用 交付 交付使用 贯通 全线贯通 组建 设立 成立 新设 增设 挂牌 揭牌 上线 上线运行',
    '出台 制定 制订 制定实施 制定出台 研究制定 研究出台 编制 编制完成 修订 修编 印发 颁布 发布 公布 推出 梳理形成',
    '完成 取消 延长 延续 不再 消除 废止 停征 免征 新建 改建 扩建 改扩建 新改扩建 新改建 发放 拆除 关停 关闭',
  ),

  /** The same as the last words of a clause or of an item in it: 推动二期工程建成投用. */
  endings: wordsIn(
    '开工 开工建设 动工 动工建设 启动建设 建成 建成投用 建成投产 建成通车 建成运营 建成启用 建成使用 建成开放 竣工 竣工投产 竣工投用',
    '完工 通车 通车条件 开通 开通运营 投用 投运 投产 投入使用 投入运营 正式运营 交付 交付使用 落成 贯通 全线贯通 上线 上线运行',
    '开业 开园 开馆 正式开放 挂牌 揭牌 达产 投产达效 竣工验收 获批 办结 封顶 摘帽 脱贫 出列 全覆盖 清零 动态清零 达标 出台实施',
  ),

  /** Words anywhere in a clause that set a bound which can be checked. */
  bounds: wordsIn(
    '全部 一律 清零 归零 高于 快于 优于 低于 不低于 不高于 不突破 零增长 负增长 相匹配 基本匹配 基本消除 全面消除',
    '跨省通办 独立组网 减半征收 全额退还 比去年增加 比上年增加 比去年下降 翻番 翻一番 减半 过半',
  ),

  /** Before a verb of an end they leave the end open: 探索设立. */
  softeners: wordsIn(
    '推动 推进 加快 探索 谋划 筹划 策划 研究 鼓励 支持 引导 积极 协助 促进 加强 力促 助推 有序 倡导 继续 完善',
  ),

  /** Before any end they say that it may not be reached: 力争开工. */
  hopes: wordsIn('力争 争取 力促 努力争取'),

  /** A clause that opens with one of these names a principle or a frame. */
  principles: wordsIn(
    '坚持 坚定 始终坚持 围绕 紧紧围绕 紧扣 紧盯 聚焦 瞄准 立足 着眼 对标 对照 按照 遵循 贯彻 深入贯彻 全面贯彻 贯彻落实 秉持 秉承',
    '盯紧 盯牢 树牢 牢固树立 树立 锚定 把握 准确把握 抢抓 抓住 顺应 适应 突出 更加突出 注重 更加注重 发扬 践行 牢记 依靠 高举 借鉴 结合 依托',
    '面对 面向 针对 根据 为了 随着 本着 通过 清醒 认识 增强“ 坚定“ 做到“ 善于 保持定力 保持战略定力 集中精力 以更 胸怀 怀着',
    '始终怀着 始终把 不忘 遵守 严格遵守 恪守 直面 正视 深刻 勇于 敢于 勇当 团结 统一思想 提高站位 提高政治站位',
    '旗帜鲜明 全面领会 学懂 强化底线思维 增强忧患意识 考虑到 因 由于 尽管 虽然 只要 只有 肩负',
  ),

  /** Openings that look like a principle and promise all the same. */
  notPrinciples: wordsIn('坚持和完善 坚定维护 突出抓好 突出做好 突出推进 抓住用好 因地制宜 因城施策 因企施策'),

  /** A clause that ends with one of these confesses a creed. */
  creeds: wordsIn(
    '会议精神 全会精神 讲话精神 指示精神 批示精神 大精神 规定精神 思想 理念 总基调 总要求 方针 决策部署 工作部署 工作要求 工作安排 保持高度一致 指导思想 战略定位 历史机遇 人民至上 底线思维',
    '忧患意识 为主题 为主线 为根本目的 为根本动力 为根本 为动力 为抓手 为引领 为目标 为重点 为导向 为契机 为统领 为牵引 为核心 为中心',
    '为主攻方向 为突破口 为着力点 为载体 为支撑 为遵循 必要保障 的决心 斗争本领 历史使命 新使命',
  ),

  /** Words of slogans and of thanks: a clause with one of them promises nothing. */
  slogans: wordsIn(
    '美好未来 新篇章 新华章 时代华章 伟大复兴 中国梦 磅礴力量 不懈奋斗 不懈努力 新的更大贡献 应有贡献 迈上新台阶 开好局 起好步 不负',
    '再创辉煌 新业绩 新局面 新征程上 齐奔小康 优异成绩 让我们 同心共创 各位代表 谢谢 感谢 敬意 致敬 共创 努力奋斗 团结奋斗 齐心协力',
    '开拓进取 圆满收官 万众一心 众志成城 永远在路上 新起点 不忘初心 撸起袖子 只争朝夕 不负韶华 新担当 新作为 做文章 奇迹 攻坚克难',
  ),

  /** Words of a statement of fact: a clause with one of them promises nothing unless its verb or a 要 leads it. */
  facts: wordsIn(
    '已 已经 仍面临 仍处于 面临 处于 正在 取得 在于 决定 关系到 事关 意味着 离不开 有利于 没有 不够 不足 尚 有信心 有能力 愿同 愿与',
    '欢迎 体现了 考虑了 必将 一定能 任重道远 来之不易 关键在 意义重大 使命光荣 仍然 依然 还有 还在',
  ),
}

const vocabulary = vocabularyOf(standard)

/** Words that a city adds to the reader's own, list by list. */
export const AddedWords = vocabulary.Added
export type AddedWords = z.infer<typeof AddedWords>

/** The vocabulary, indexed for looking up. */
export type Lexicon = Lists<keyof typeof standard>

/** The vocabulary with a city's own words added to it. */
export const lexiconOf = vocabulary.listsOf

/** The words that every report is read with. */
export const standardLexicon = vocabulary.standard

/** Where a word of the list first begins within [from, end); -1 where none does. */
export function firstWordIn(list: WordList, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (wordAt(list, text, at) !== '') return at
  return -1
}

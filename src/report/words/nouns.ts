/** Nouns that decide whether a number is a measure and what it is of. */
import { wordsIn } from './word-list.ts'

/** After a number, these name nothing measured: `扩招100万人目标`. */
export const emptyNouns = wordsIn(
  '目标 任务 目标任务 计划 年度计划 年度目标 年度任务 政策 大关 关口 台阶 水平 标准 规模 左右 的目标 的任务 的规模 的水平 的标准 优惠 优惠政策 补贴 补助 奖励 门槛 红线 行列 区间 之间 时限 期限 工期',
)

/** Nouns after `N个` that make it a signpost of the text: `以下八个方面工作`. */
export const signpostNouns = wordsIn(
  '方面 方面工作 方面的工作 重点方面 环节 层面 角度 维度 着力点 关键词 重点 任务 专题',
)

/** Nouns that are counted in slogans and programmes, not in the world: `四个意识`, `三个阶段`. */
export const sloganNouns = wordsIn(
  '意识 自信 维护 确立 确保 必须 坚持 务必 关系 阶段 阶段发展目标 轮子 百年 一百年 先行 率先 定位 战略定位 方面 领域 环节 层面 层次 维度 方向 导向 支点 支柱 引擎 抓手 着力点 切入点 落脚点 关键 转变 转型 优先 优先方向 统一 结合 相结合 并举 同步 协同 融合 联动 贯通 衔接 机遇 窗口 门户 典范 样板 标杆 高地 极点 目标 原则 理念 规律 传统 精神 作风 要求 能力 体系 机制 制度 清单 工程 攻坚战 革命 行动 计划 战役 硬仗 举措 路径 走廊 带 圈 轴 翼 核 极 中心 基地 板块 集群 产业 主导产业 支柱产业 优势产业 特色产业 千亿 百亿 万亿 更 最 好 字 新 高 低 强 大 重 上 不 有 到位 全覆盖 满意 放心 清零 归零 为零 提升 跨越 突破 变革 文明建设 文明 革命性 全面 代表 倡议 安全 责任 制 化 性 线 红线 底线 主线 战线 路线 道 关 关口 难题 问题 短板 优势 特点 特色 变化 亮点 新 带头 走在前列 示范 品牌 名片 名城 之城 之都 之乡 之地 共建 共同体 联合体 主体 平台 空间 生态 循环 市场 层级 面 步走 步 篇章 篇 篇文章 文章 卡片 全 同时 规定 条禁令 禁令 条主线 条底线 条红线 条战线 件大事 大事 会 创 农 医 保 评 送 进 问 查 改 通 公 控 率 期 期叠加 产融合 生 生态 生融合 严 实 抓 促 比 讲 学 补 降 去 稳 亿级 亿工程 亿产业 亿集群 务 办 减 免 定 提 放 管 服 联 网 云 端 统 方面军',
)

/** Real things that even a Chinese numeral counts: `三家医院投用`, `两座桥通车`. */
export const realCounters = wordsIn(
  '家 所 座 条 名 位 户 辆 套 张 艘 架 台 栋 幢 宗 起 公里 平方公里 平方米 亩 公顷 吨 元 美元 人次 万人 公斤 千瓦 部 例 株 枚 块',
)

/** What follows an amount that only draws the line of a group: `200平方米以上餐饮单位`, `亿元企业`. */
export const groupNouns = wordsIn(
  '企业 项目 工业项目 产业项目 重大项目 重点项目 重大产业项目 制造业项目 工业企业 单位 餐饮单位 集群 产业集群 产业 园区 行政村 城市 大县 大市 强村 强镇 强县 公司 龙头 龙头企业 部分 水库 锅炉 燃煤锅炉 机组 商业综合体 综合体 楼宇 税收楼宇 大户 养殖场 养殖户 农田 客机 货轮 航道 产值企业 营收企业 独角兽 罚款 招商项目 总部企业 上市公司 建设项目 投资项目 产业链 商场 林地 坡地 耕地',
)

/** Verbs after which `N位` is a rank. */
export const rankVerbs = wordsIn('排名 位列 位居 列 居 名列 跃居 上升 前移 提升 排 排在 全国 全省 全市 攀升')

/** Totals that a rate is reckoned on where only 万元 or 亿元 stands before them: 万元GDP能耗. */
export const outputNouns = wordsIn('GDP 国内生产总值 地区生产总值 生产总值 工业增加值 产值 增加值 工业产值')

/** Names of indices and scores: their numbers have no unit. */
export const scoreNouns = wordsIn(
  '指数 得分 评分 评价分 系数 分值 总分 指数达 景气指数 比值 满意度 安全感 幸福感 容积率 综合指数 测评 基尼系数 恩格尔系数 PMI 倍数 健康指数 活力指数 贡献率',
)

/** Nouns that say that a time is a limit or a span that was measured. */
export const limitNouns = wordsIn(
  '时间 时限 期限 周期 工期 时长 年限 寿命 期 时效 用时 耗时 时 办理 办结 审批 办理时间 承诺时限 法定时限 天数 日 天气 停留 停居留 免签 通关 过渡期 保质期 有效期 宽限期 缓冲期 质保期 培训 服务 休假 产假 育儿假 护理假',
)

/** Nouns after a time that make it a name: `15分钟生活圈`. */
export const timeNameNouns = wordsIn(
  '生活圈 交通圈 经济圈 通勤圈 都市圈 服务圈 便民 便民圈 便民服务圈 便民生活圈 急救圈 救援圈 响应圈 健身圈 文化圈 阅读圈 公共文化圈 养老服务圈 医疗圈 医疗服务圈 就医圈 品质 圈 通达 通勤 高铁圈 航空圈 飞行圈 物流圈 热线 不打烊 自助 自助服务 在线 全天候 值班 值守 不间断 服务 行动 计划 规划 攻坚 攻坚行动 大会战 会战 冲刺 方案 战略 工作方案 行动计划 行动方案 提升行动 整治 专项行动 改革 禁渔 禁捕 大变样 大提升 倍增 制 学制 一贯制 任期 期 高质量发展行动计划 左右时间 时间 来',
)

/** After the noun that a number counts, these add nothing: `240公里碧道建设` counts 碧道. */
export const nounTails = wordsIn('建设 任务 目标 政策 作用 目标任务 的目标 的任务')

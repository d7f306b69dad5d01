/** The vocabulary of named things as data: by what a name ends in, and what is no name. A city may add its own. */
import type { z } from 'zod'
import { type Lists, vocabularyOf } from '../words/lists.ts'
import { wordsIn } from '../words/word-list.ts'

const standard = {
  /** What laws are called, as the last word of a title in 《》. */
  lawEndings: wordsIn('法 法典 宪法 条例 规定 办法 细则 规则 规章'),

  /** What plans are called. */
  planEndings: wordsIn(
    '规划 规划纲要 发展纲要 纲要 计划 行动计划 实施计划 方案 行动方案 实施方案 总体方案 蓝图 规划体系',
  ),

  /** What plans are called that are named without marks: 会展业发展三年行动计划. */
  writtenPlans: wordsIn(
    '行动计划 行动方案 三年计划 五年计划 总体规划 规划纲要 发展规划 专项规划 布局规划 行动纲要 总体方案 规划体系',
  ),

  /** The same of laws: those that 条例 tells. */
  writtenLaws: wordsIn('条例'),

  /** What may follow a name in “” and says what it is: “放管服”改革. */
  policyNouns: wordsIn(
    '改革 工程 行动 战略 倡议 政策 制度 机制 模式 工作法 专项行动 专项整治 攻坚战 保卫战 工作 任务 试点 措施 条款',
  ),

  /** Works that are built: a project under a verb of building. */
  works: wordsIn(
    '大桥 特大桥 立交桥 隧道 隧洞 高速 高速公路 公路 快速路 绕城高速 大道 跑道 机场 直升机场 航站楼 枢纽 枢纽站 客运站 高铁站 火车站 港区 码头 航道 运河',
    '水库 水利枢纽 水厂 水电站 抽水蓄能电站 电站 电厂 核电站 变电站 风电场 泵站 水质净化厂 污水处理厂 垃圾焚烧厂 能源生态园 焚烧发电厂',
    '通道 公园 体育馆 体育场 体育中心 体育公园 图书馆 博物馆 美术馆 歌剧院 大剧院 音乐厅 文化馆 展览馆 科技馆 规划馆 档案馆',
    '艺术中心 文化中心 会展中心 会议中心 展览中心 国际中心 急救中心 疾控中心 福利中心 综合大楼 大楼 大厦',
    '广场 产业园 科技园 工业园 物流园 创业园 生态园 产业城 科学城 大学城 科教城 软件园 生物谷 综合体 院区 校区 新校区 新院 新院区 主题公园 主题乐园',
    '管廊 环路 复线 服务区 湿地公园 森林公园 遗址公园 中心站 超算中心',
  ),

  /** Bodies: a project where they are built, else an organisation. */
  builtBodies: wordsIn(
    '医院 人民医院 儿童医院 中医院 妇幼保健院 大学 学院 学校 中学 小学 幼儿园 研究院 研究所 实验室 科学院 医学院 养老院 福利院',
  ),

  /** Bodies that are no buildings. */
  bodies: wordsIn(
    '管理局 监管局 税务局 公安局 教育局 民政局 财政局 交通局 应急局 统计局 审计局 林业局 水务局 水利局 气象局 地震局 海事局 邮政局 铁路局 卫健局 文旅局 农业农村局 委员会 管委会 国资委 发改委 卫健委 人大常委会',
    '检察院 法院 集团 公司 银行 协会 商会 学会 联合会 基金会 交易所 海关 指挥部 指挥中心',
  ),

  /** Places by their last word. Short ones count where the name fills its item in a list. */
  places: wordsIn(
    '新区 经济特区 经开区 高新区 开发区 保税区 综合保税区 自贸区 自贸片区 自由贸易港 自由贸易试验区 合作区 示范区 先行区 片区 新城 半岛 群岛 大湾区 经济带 经济圈 都市圈 自治区 自治州 自治县 特别合作区',
  ),

  /** Last characters of places whose names are short: 茅洲河、龙岗区. They count for a whole item of a list only. */
  shortPlaces: wordsIn('区 县 市 镇 乡 村 河 江 湖 湾 岛 山 路 街 旗'),

  /** Lines of rail by their last word. */
  lines: wordsIn('高铁 铁路 城际铁路 城际 客专 客运专线 货运专线 有轨电车 云轨 动车组'),

  /** Provinces, special regions and what they are called for short. */
  provinces: wordsIn(
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾',
    '内蒙古 广西 西藏 宁夏 新疆 香港 澳门',
  ),

  /** Verbs of building: what follows them is built. */
  building: wordsIn(
    '建设 开工 开工建设 新开工 动工 建成 建成开放 建成投用 建成投产 建成通车 新建 改建 扩建 改扩建 新改扩建 重建 迁建 续建 筹建 兴建 修建 启动 推进 加快 完成 实施',
    '竣工 投用 投运 通车 开通 贯通 启用 落成 规划建设 谋划 谋划建设 推动 加快推进 加快建设 改造 布局 打造 通航 完工 投产 落地',
  ),

  /** Verbs of building that leave no doubt that the thing built is a building. */
  raising: wordsIn(
    '建设 开工 建成 新建 改建 扩建 改扩建 重建 迁建 续建 筹建 兴建 修建 竣工 投用 落成 主体 二期 一期 三期',
  ),

  /** A name begins after them, wherever they stand in an item. */
  openers: wordsIn(
    '支持 组建 新组建 成立 设立 新设 引进 开展 依托 联合 携手 促进 加强 完善 提升 培育 创建 争创 申报 位于 包括 以及 研究制定 筹划 新开通 创办 发挥 深化 落实',
    '抢抓 瞄准 热爱 成为 释放 组织 增强 争取 坚持 围绕 制定 修订 出台 编制 印发 取消 保持 加大 主动 服务 融入 实现 共建 举办 承办 首批 率先 沿着 召开 发布 入选 获批',
    '在 将 把 以 从 向 了 是',
  ),

  /** What ends like a place and is none. */
  notPlaces: wordsIn(
    '城市 省市 上市 股市 超市 夜市 都市 社区 地区 园区 小区 校区 院区 赛区 老区 山区 牧区 库区 景区 辖区 城区 市区 全区 矿区 灾区 林区 商务区 户区 使馆区 功能区 港区 街区 片区 跨区',
    '农村 乡村 返乡 下乡 城乡 水乡 家乡 小镇 城镇 乡镇 集镇 市镇 村镇 州县 全县 郡县 公路 铁路 道路 思路 门路 出路 线路 电路 一带一路 走路 马路 大路 修路 通路 道岔路 快速路 环路 同路 新路',
    '江山 火山 矿山 荒山 青山 治山 海湾 港湾 江湖 山河 入河 大江 步行街 逛街 红旗 国旗 示范村 美丽村 行政村 自然村 贫困村 城中村 新村 重点村 全村 全镇 全乡 全市 本市 各市 各县 各区 两县 三县 强县 强市 强镇 大县 大市 县市 区县 示范县 试点市 试点县 百强县 产业镇 特色镇 渔村 荒岛 海岛 孤岛 绿岛 暗河 内河 护城河 河湖 江河',
  ),

  /** Words that say of which sort a thing is and name none of it: a name made of them alone is no name. */
  generic: wordsIn(
    '首批 第一批 重大 重点 一批 多个 若干 各类 各 全部 部分 所有 更多 新 新型 国际 国家 国家级 省级 市级 县级 区级 镇级 全市 全省 全国 全县 全区 本市 城市 城镇 城乡 乡镇',
    '农村 乡村 社区 街道 基层 公共 公立 民办 公办 普通 优质 高水平 高标准 一流 世界 世界级 现代 现代化 智慧 数字 数字化 智能 综合 标准化 示范 示范性 特色',
    '大型 中型 小型 小 大 中小 老旧 既有 在建 续建 新建 改建 扩建 改造 提升 升级 基础 配套 专业 专门 主题 生态 绿色 文化 体育 旅游 教育 医疗 卫生 养老 健康',
    '科技 科研 创新 创业 产业 工业 农业 商业 物流 金融 经济 服务 便民 民生 惠民 安全 应急 消防 交通 水利 能源 电力 环保 环境 污水 垃圾 供水 供气 供热 防洪 灌溉',
    '九年制 九年一贯制 义务教育 中小学 高中 初中 小学 幼儿园 高等 职业 技工 特殊 三甲 三级 二级 区域 地区 跨境 电商 高速 快速 市政 轨道 地铁 铁路 公路 农产品 冷链',
    '高新技术 战略性新兴 先进 制造业 制造 技术 研发 人才 青年 儿童 妇女 妇幼 老年 残疾人 退役军人 群众 企业 社会 政府 政务 信息 信息化 网络 大数据 云计算 人工智能 集成电路',
    '生物医药 新能源 重要 主要 关键 核心 高端 专项 攻坚 试点 先行 合作 开放 改革 发展 建设 自主 国有 民营 集体 上市 头部 龙头 领军 骨干 保障性 安居 住房 棚户区 体系 节点 一 二 三 四 五 两 几 个 座 家 所 条 项 处 级 类 性 化 型 等 及 和 与 与国 其他 有关 相关 这些 该 我 我们 他们 本 此 自然 美丽 幸福 和谐 平安 法治',
    '重大项目 基础设施 口袋 山体 带状 郊野 体育 健身 休闲 湿地 森林 城市更新 排水 污水处理 保障 水 电 气 路 桥 主体 配套设施 十大 八大 五大 三大 四大 六大 千亿 百亿 万亿 级 双',
  ),
}

const vocabulary = vocabularyOf(standard)

/** Words that a city adds to the reader's own, list by list. */
export const AddedNames = vocabulary.Added
export type AddedNames = z.infer<typeof AddedNames>

/** The vocabulary, indexed for looking up. */
export type NameLists = Lists<keyof typeof standard>

/** The vocabulary with a city's own words added to it. */
export const nameListsOf = vocabulary.listsOf

/** The words that every report is read with. */
export const standardNames = vocabulary.standard

import { plans, reads } from './sentence-cases.ts'

// Subjects that stand elsewhere
reads('规上工业增加值增长7.4%、总量突破800亿元。', { indicator: '规上工业增加值' }, { indicator: '规上工业增加值总量' })
reads(
  '实际使用外资11.2亿美元，增长9.5%。',
  { indicator: '实际使用外资' },
  { indicator: '实际使用外资', change: 'increase' },
)
reads('新签约项目86个，总投资1240亿元。', { indicator: '新签约项目' }, { indicator: '项目总投资' })
reads('新建公园14个、总数达203个。', { indicator: '新建公园' }, { indicator: '公园总数' })
reads('科技支出增长12%，其中40%以上投向基础研究。', { indicator: '科技支出' }, { indicator: '投向基础研究', value: 40 })
reads('引进总投资56亿元的动力电池项目。', { indicator: '动力电池项目总投资', unit: '元' })
reads('设立规模20亿元的人才基金。', { indicator: '人才基金规模' })
reads('地方财政收入剔除退税因素增长4.4%。', { indicator: '地方财政收入' })
reads('帮助73家企业新增贷款19亿元。', { indicator: '企业' }, { indicator: '新增贷款' })
reads('92%的许可事项实现全程网办。', { indicator: '许可事项', unit: '%' })
reads('1800个老旧小区累计完成改造1300个。', { role: 'background', value: 1800 }, { role: 'result', value: 1300 })

// Nouns before and after
reads('建成5G基站2.3万个。', { indicator: '5G基站', value: 23_000 })
reads('建成2.3万个5G基站。', { indicator: '5G基站', value: 23_000 })
reads('完成350个小区供水管网改造。', { indicator: '小区供水管网改造' })
reads('升级改造62家农贸市场。', { indicator: '升级改造农贸市场' })
reads('新增甲、乙等8条公交线路。', { indicator: '公交线路', value: 8 })
reads('开通至周边县市的12条定制公交线路。', { indicator: '定制公交线路' })
reads('38.6万农村人口饮水条件改善。', { unit: '人', value: 386_000, indicator: '农村人口饮水条件' })
reads('全市新增16万人。', { unit: '人', value: 160_000, indicator: '新增' })
reads('解决1.3万户群众用水难题。', { unit: '户' })
reads('11000人脱贫。', { unit: '人', indicator: '脱贫' })
reads('实施外国人240小时过境免签。', { value: 240, unit: '小时', indicator: '外国人过境免签' })
reads('全市近9000个300平方米以上餐饮单位接入监管平台。', { value: 9000, comparator: '≈', indicator: '餐饮单位' })

// Lists that share
reads(
  '教育、医疗支出分别增长16%和15%。',
  { indicator: '教育支出', value: 16 },
  { indicator: '医疗支出', value: 15, change: 'increase' },
)
reads('城乡居民收入分别增长4.1%和6.3%。', { indicator: '城镇居民收入' }, { indicator: '农村居民收入' })
reads(
  '城镇、农村居民人均可支配收入分别达到52100元和28400元，增长4%、6.2%。',
  { indicator: '城镇居民人均可支配收入' },
  { indicator: '农村居民人均可支配收入' },
  { indicator: '城镇居民人均可支配收入', change: 'increase' },
  { indicator: '农村居民人均可支配收入', value: 6.2, change: 'increase' },
)
reads(
  '社会投资、政府投资项目审批时间分别压缩至28个和45个工作日以内。',
  { indicator: '社会投资项目审批时间', unit: '工作日', comparator: '<=' },
  { indicator: '政府投资项目审批时间', unit: '工作日' },
)
reads(
  '货物进口、出口通关时间分别压缩61%、83%。',
  { change: 'decrease' },
  { change: 'decrease', value: 83, indicator: '出口通关时间' },
)
plans('新增小学、初中学位各2万个。', { value: 20_000, indicator: '新增小学、初中学位' })
plans(
  '续建和新开工26条、410公里轨道线路。',
  { unit: '条', indicator: '轨道线路' },
  { unit: '公里', indicator: '轨道线路' },
)
reads('办结建议312件、提案268件。', { indicator: '建议' }, { indicator: '提案' })
reads('查处违法行为420起。', { indicator: '查处违法行为' })

// Periods
reads('2021年培训教师3000人次。', { period: '2021' })
reads('过去五年，新建学校210所。', { period: '2018-2022', indicator: '新建学校' })
reads('五年来累计减税降费260亿元。', { period: '2018-2022' })
reads('近三年引进博士1200名。', { period: '2020-2022' })
reads('“十三五”期间，造林90万亩。', { period: '2016-2020', role: 'result' })
reads('近年来化解历史遗留问题430件。', { period: null })
reads('用电量比2019年增长21%。', { period: '2022', indicator: '用电量' })
reads(
  '地区生产总值由2017年的4100亿元增加到2022年的5900亿元。',
  { period: '2017', role: 'background' },
  { period: '2022', role: 'result' },
)
reads('截至2022年底，市场主体达到86万户。', { period: '2022' })
plans('力争到2025年森林覆盖率达到62%。', { period: '2025', role: 'target' })
plans('用三年时间改造老旧小区900个。', { period: '2023-2025', role: 'target' })
plans('“十四五”期间新增租赁住房30万套。', { period: '2021-2025', role: 'target' })
plans('今年建成充电桩1.2万个。', { period: '2023', role: 'target', indicator: '充电桩' })
plans('明年上半年开通航线4条。', { period: '2024' })
plans('去年签约的28个项目全部开工。', { period: '2022' })

// Role
plans('剩余210个城中村完成整治。', { role: 'target', indicator: '城中村' })
plans('目前全市有在建工地1300个。', { role: 'background' })

// Ordinary sentences that once went wrong elsewhere
reads('一般公共预算支出的78%用于民生。', { indicator: '一般公共预算支出', value: 78 })
reads('“一件事一次办”事项扩大到26项。', { indicator: '“一件事一次办”事项', value: 26 })
reads('每千名老人拥有养老床位41张。', { indicator: '养老床位', value: 41 })
reads(
  '贫困村通村路硬化率达100%，自来水普及率提高到94.5%。',
  { indicator: '贫困村通村路硬化率' },
  { indicator: '自来水普及率' },
)
reads('發放消費券3億元，惠及120萬人次。', { value: 300_000_000, unit: '元' }, { value: 1_200_000, unit: '人次' })
reads('服务业占比52.3%。', { indicator: '服务业占比' })

// Sentences of several years
reads('过去五年，城镇化率达到61%，新增学位8万个。', { period: '2022' }, { period: '2018-2022' })
reads(
  '过去五年，财政收入年均增长6.1%，累计减税210亿元。',
  { period: '2018-2022', change: 'increase' },
  { period: '2018-2022' },
)
reads(
  '过去五年，森林覆盖率由38%提高到41%。',
  { period: '2017', role: 'background' },
  { period: '2022', role: 'result' },
)
reads('2022年达到820亿元，年均增长6.3%。', { period: '2022' }, { period: '2022' })
reads(
  '全市经济总量较2017年末的3100亿元增加900亿元。',
  { role: 'background', period: '2017' },
  { change: 'increase', value: 90_000_000_000 },
)

// Attributes whose noun stands elsewhere
reads('省重点项目完成投资320亿元。', { indicator: '省重点项目投资' })
reads(
  '入库项目84个，完成年度任务的121%，开工率93%。',
  { indicator: '入库项目' },
  { value: 121 },
  { indicator: '入库项目开工率' },
)
reads(
  '事故3起、死亡4人，分别下降40%、20%。',
  { indicator: '事故' },
  { indicator: '死亡' },
  { indicator: '事故', change: 'decrease' },
  { indicator: '死亡', value: 20 },
)
reads('压减一般性支出3.2亿元。', { change: 'decrease', indicator: '压减一般性支出' })
reads('新增规上企业30家、提升改造社区12个。', { change: 'level' }, { change: 'level', indicator: '提升改造社区' })
reads('城乡居民收入比由2.31:1缩小至2.19:1。', { value: 2.31, role: 'background' }, { value: 2.19, role: 'result' })

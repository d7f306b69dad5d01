import { plans, reads } from './sentence-cases.ts'

// Values and units
reads('全市生产总值达1.32万亿元。', {
  value: 1_320_000_000_000,
  unit: '元',
  indicator: '生产总值',
  period: '2022',
  role: 'result',
})
reads('外贸进出口 4215.6 亿元。', { value: 421_560_000_000 })
reads('新登记企业12,480户。', { value: 12_480, unit: '户', indicator: '新登记企业' })
reads('新登记企业１２，４８０户。', { value: 12_480, unit: '户', quote: '１２，４８０户' })
reads(
  '出口3.5亿美元、880万欧元和12亿日元。',
  { value: 350_000_000, unit: '美元' },
  { value: 8_800_000, unit: '欧元' },
  { value: 1_200_000_000, unit: '日元' },
)
reads('发行离岸债券50亿元人民币。', { value: 5_000_000_000, unit: '元' })
reads('水库蓄水1亿2000万立方米。', { value: 120_000_000, unit: '立方米' })
reads('日供水能力达到30万吨/日。', { value: 300_000, unit: '吨/日', indicator: '日供水能力' })
reads('细颗粒物年均浓度为21微克/立方米。', { value: 21, unit: '微克/立方米', indicator: '细颗粒物年均浓度' })
reads('最低工资调整为2360元/月。', { value: 2360, unit: '元/月', indicator: '最低工资' })
reads('护理补贴提高到每人每月120元。', {
  quote: '120元',
  value: 120,
  unit: '元',
  change: 'level',
  indicator: '护理补贴',
})
reads('婴儿死亡率降至2.1‰。', { value: 2.1, unit: '‰', change: 'level' })
reads('孕产妇死亡率保持为0。', { value: 0, indicator: '孕产妇死亡率' })
reads('新增发电装机320万千瓦。', { value: 3_200_000, unit: '千瓦', indicator: '新增发电装机' })
reads('港口集装箱吞吐量突破500万标箱。', { value: 5_000_000, unit: '标箱', comparator: '>' })
reads('核定载客2.4万人次。', { value: 24_000, unit: '人次' })
reads('户均存粮1200斤。', { value: 1200, unit: '斤' })
reads('居民人均期望寿命达82.7岁。', { value: 82.7, unit: '岁', indicator: '居民人均期望寿命' })
reads('城镇化率提高1.4个百分点。', { value: 1.4, unit: '百分点', change: 'increase' })
reads('贷款利率下调25个基点。', { value: 25, unit: '基点', change: 'decrease' })
reads('营商环境得分提升至91.6。', { value: 91.6, indicator: '营商环境得分' })
reads('三次产业结构调整为5.2:41.3:53.5。', { value: 5.2 }, { value: 41.3 }, { value: 53.5 })

// Chinese numerals and fractions
reads('救助困难儿童十余名。', { value: 10, comparator: '>', unit: '名' })
reads('惠及群众两万余人。', { value: 20_000, comparator: '>', unit: '人' })
reads('近百家企业复工。', { value: 100, comparator: '≈', unit: '家', indicator: '企业' })
reads('上千名志愿者参与防汛。', { value: 1000, comparator: '>=', unit: '名', indicator: '志愿者' })
reads('研发人员占比超过三成。', { value: 30, unit: '%', comparator: '>', indicator: '研发人员占比' })
reads('森林面积占全市面积的三分之二。', { value: 0.6667, unit: '分数' })
reads('全县1/5的财力用于教育。', { value: 0.2, unit: '分数', indicator: '财力' })
reads('服务业增加值占比过半。', { value: 0.5, unit: '分数', comparator: '>' })
reads('跑腿次数减少一半以上。', {
  value: 0.5,
  unit: '分数',
  comparator: '>=',
  change: 'decrease',
  indicator: '跑腿次数',
})
reads('村级集体收入翻了一番。', { value: 2, unit: '倍', change: 'increase', indicator: '村级集体收入' })
reads('专利授权量五年翻两番。', { value: 4, unit: '倍', change: 'increase' })
reads('快递业务量增长近一倍。', { value: 1, unit: '倍', comparator: '≈', change: 'increase' })
reads('旅游收入是2019年的1.6倍。', { value: 1.6, unit: '倍', change: 'level', period: '2022', indicator: '旅游收入' })
reads('救助标准达到低保标准的1.5倍。', { value: 1.5, unit: '倍', indicator: '救助标准' })
reads('百分之九十五的行政村通了公交。', { value: 95, unit: '%', indicator: '行政村' })
reads('三座跨江大桥建成通车。', { value: 3, unit: '座', indicator: '跨江大桥' })
reads('走访困难家庭三四百户。', { value: 300, valueMax: 400, unit: '户' })

// Ranges
plans('地区生产总值增长5%-5.5%。', { value: 5, valueMax: 5.5, unit: '%', change: 'increase', comparator: '=' })
plans('财政收入增长6%—7%。', { value: 6, valueMax: 7, change: 'increase' })
plans('审批用时缩短至30到40天。', { value: 30, valueMax: 40, unit: '天', change: 'level' })
plans('培育龙头企业3至5家。', { value: 3, valueMax: 5, unit: '家' })
plans('引进高端人才3–5名。', { value: 3, valueMax: 5, unit: '名' })
plans('完成造林6-8万亩。', { value: 60_000, valueMax: 80_000, unit: '亩' })

// Bounds
plans('新增就业不少于4.5万人。', { comparator: '>=', value: 45_000, indicator: '新增就业' })
plans('城镇登记失业率控制在4%以内。', { comparator: '<=', indicator: '城镇登记失业率' })
plans('单位能耗降幅不低于3%。', { comparator: '>=', change: 'decrease' })
plans('赤字率不超过3%。', { comparator: '<=', indicator: '赤字率' })
reads('建成口袋公园约60个。', { comparator: '≈', indicator: '口袋公园' })
reads('签约额逾900亿元。', { comparator: '>', indicator: '签约额' })
reads('平均响应时间不到8分钟。', { comparator: '<', unit: '分钟', indicator: '平均响应时间' })
reads('报销比例最高达85%。', { comparator: '<=', indicator: '报销比例' })
reads('税收占比70%左右。', { comparator: '≈' })
reads('节约用地2000亩以上。', { comparator: '>=', value: 2000, change: 'level' })
reads('节能改造后能耗下降超过两成。', { comparator: '>', value: 20, unit: '%', change: 'decrease' })
reads('附近5个村受益。', { comparator: '=', value: 5 })

// Change and level
reads('社会消费品零售总额下降1.8%。', { change: 'decrease', value: 1.8 })
reads('固定资产投资增长-2.1%。', { value: -2.1, change: 'increase' })
reads('药品平均降价47%。', { change: 'decrease', indicator: '药品' })
reads('纳税时间压缩七成。', { change: 'decrease', value: 70, unit: '%' })
reads('养老床位增加到3.1万张。', { change: 'level', value: 31_000, indicator: '养老床位' })
reads(
  '人均公园绿地面积由12平方米提高到15平方米。',
  { value: 12, role: 'background', indicator: '人均公园绿地面积' },
  { value: 15, role: 'result', quote: '提高到15平方米' },
)
reads(
  '贫困人口由8213户21406人减至96户203人。',
  { role: 'background', unit: '户' },
  { role: 'background', unit: '人' },
  { role: 'result', value: 96 },
  { role: 'result', value: 203 },
)
reads('消费价格涨幅2.2%。', { change: 'increase', indicator: '消费价格' })
reads('财政补助标准再增加30元。', { change: 'increase', indicator: '财政补助标准' })
reads('净增规上企业61家。', { change: 'level', indicator: '净增规上企业' })
reads('规上工业增加值增速高于全省1.9个百分点。', { value: 1.9, unit: '百分点' })

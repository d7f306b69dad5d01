/** Units by what they measure, and what is measured in which: the table behind odd units. */

/** What a unit measures. Counting words (个, 家, 项 …) fit too many things to be odd and stand in none. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'weight'
  | 'money'
  | 'persons'
  | 'rate'
  | 'time'
  | 'homes'
  | 'beds'
  | 'vehicles'
  | 'micrograms'
  | 'milligrams'

/** Units as reports write them. */
export const dimensions: Readonly<Record<string, Dimension>> = {
  公里: 'length',
  千米: 'length',
  米: 'length',
  平方公里: 'area',
  平方千米: 'area',
  平方米: 'area',
  公顷: 'area',
  亩: 'area',
  元: 'money',
  美元: 'money',
  港元: 'money',
  欧元: 'money',
  人民币: 'money',
  人: 'persons',
  名: 'persons',
  人次: 'persons',
  吨: 'weight',
  公斤: 'weight',
  千克: 'weight',
  斤: 'weight',
  '%': 'rate',
  百分点: 'rate',
  个百分点: 'rate',
  套: 'homes',
  辆: 'vehicles',
  立方米: 'volume',
  张: 'beds',
  工作日: 'time',
  天: 'time',
  小时: 'time',
  分钟: 'time',
  '微克/立方米': 'micrograms',
  '毫克/立方米': 'milligrams',
}

/** A noun that ends a name, what may measure it, and how it is usually counted, for the message. */
export type Fit = {
  readonly noun: RegExp
  readonly fits: readonly Dimension[]
  readonly usual: { readonly zh: string; readonly en: string }
}

/** First match counts. Only what no report counts otherwise: 道路 come in square metres too, 补贴 in persons. */
export const fits: readonly Fit[] = [
  { noun: /面积$/, fits: ['area'], usual: { zh: '平方米、公顷、亩等面积单位', en: 'units of area' } },
  { noun: /(?:里程|长度)$/, fits: ['length'], usual: { zh: '公里', en: 'kilometres' } },
  {
    noun: /(?:绿道|碧道|管网|管线|地铁|轨道交通|自行车道|高速铁路|高铁)$/,
    fits: ['length', 'money'],
    usual: { zh: '公里、条', en: 'kilometres' },
  },
  { noun: /(?:公路|道路)$/, fits: ['length', 'area', 'money'], usual: { zh: '公里、条', en: 'kilometres' } },
  {
    noun: /(?:耕地|高标准农田|林地)$/,
    fits: ['area', 'money'],
    usual: { zh: '亩、公顷等面积单位', en: 'units of area' },
  },
  {
    noun: /(?:新增就业|再就业|就业人数|常住人口|户籍人口|总人口|人数)$/,
    fits: ['persons'],
    usual: { zh: '人', en: 'persons' },
  },
  {
    noun: /(?:收入|生产总值|增加值|总产值|固定资产投资|投资额|零售总额|进出口总额|税收|支出)$/,
    fits: ['money'],
    usual: { zh: '元', en: 'yuan' },
  },
  {
    noun: /(?:失业率|占比|比重|覆盖率|城镇化率|增长率|增速|合格率|回收利用率|达标率)$/,
    fits: ['rate'],
    usual: { zh: '%', en: 'per cent' },
  },
  { noun: /学位$/, fits: [], usual: { zh: '个', en: 'places' } },
  { noun: /(?:停车位|停车泊位|充电桩|基站)$/, fits: [], usual: { zh: '个', en: 'pieces' } },
  { noun: /(?:床位|病床)$/, fits: ['beds'], usual: { zh: '张', en: 'beds' } },
  {
    noun: /(?:办理时限|办理时间|审批时间|通关时间|平均耗时|平均用时)$/,
    fits: ['time'],
    usual: { zh: '小时、工作日', en: 'hours or days' },
  },
  { noun: /天数$/, fits: ['time'], usual: { zh: '天', en: 'days' } },
  { noun: /旅客吞吐量$/, fits: ['persons'], usual: { zh: '人次', en: 'passengers' } },
  { noun: /货物吞吐量$/, fits: ['weight'], usual: { zh: '吨', en: 'tonnes' } },
  {
    noun: /PM2\.5(?:年均|平均)?浓度$/,
    fits: ['micrograms'],
    usual: { zh: '微克/立方米', en: 'micrograms per cubic metre' },
  },
  {
    noun: /(?:公共住房|保障性住房|租赁住房|公租房|棚改房)$/,
    fits: ['homes', 'area', 'money'],
    usual: { zh: '套', en: 'homes' },
  },
  { noun: /(?:新能源汽车|公交车|老旧车|机动车)$/, fits: ['vehicles', 'money'], usual: { zh: '辆', en: 'vehicles' } },
  { noun: /(?:粮食产量|粮食总产量|粮食总产)$/, fits: ['weight'], usual: { zh: '吨、斤', en: 'units of weight' } },
]

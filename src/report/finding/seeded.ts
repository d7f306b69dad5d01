/**
 * Contradictions put into sentences of our own, each beside its corrected twin. A number stands in 【】 with what it
 * is of; `drawn.ts` reads the marks. Tests find each in `wrong` and nothing in `right`.
 */
import type { Finding } from '../model.ts'

/** One contradiction. `part` says whether the words stand in the review of 2019 or in the plan for 2020. */
export type Seed = {
  readonly kind: Finding['kind']
  readonly part: 'review' | 'plan'
  readonly wrong: string
  readonly right: string
}

export const seeded: Readonly<Record<string, Seed>> = {
  'new jobs without the word for jobs': {
    kind: 'lost-words',
    part: 'review',
    wrong: '教育卫生支出【增长12%|教育卫生支出】，新增【9万人|新增】，物价保持平稳。',
    right: '教育卫生支出【增长12%|教育卫生支出】，新增就业【9万人|新增就业】，物价保持平稳。',
  },
  'new firms after a sum of money, without a noun': {
    kind: 'lost-words',
    part: 'review',
    wrong: '全市进出口总额达到【820亿元|进出口总额】，新增【340家|新增】。',
    right: '全市进出口总额达到【820亿元|进出口总额】，新增外贸企业【340家|新增外贸企业】。',
  },
  'a verb without its object': {
    kind: 'lost-words',
    part: 'review',
    wrong: '我们加快推进现代化，改造了老旧车站。',
    right: '我们加快推进交通现代化，改造了老旧车站。',
  },
  'a paper issued without its name': {
    kind: 'lost-words',
    part: 'plan',
    wrong: '加快出台，让企业少跑腿。',
    right: '加快出台便民办法，让企业少跑腿。',
  },
  'a list cut off after its last 和': {
    kind: 'lost-words',
    part: 'plan',
    wrong: '加强消防、燃气和，守住安全底线。',
    right: '加强消防、燃气和电梯安全管理，守住安全底线。',
  },
  'a growth rate without its figure': {
    kind: 'lost-words',
    part: 'review',
    wrong: '港口货物吞吐量增长%，旅客稳步增加。',
    right: '港口货物吞吐量【增长4%|港口货物吞吐量】，旅客稳步增加。',
  },
  'a blank of the draft left standing': {
    kind: 'lost-words',
    part: 'review',
    wrong: '修缮校舍共用去XX万元，孩子们用上了新课桌。',
    right: '修缮校舍共用去【350万元|修缮校舍】，孩子们用上了新课桌。',
  },
  'a part larger than its total': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '新建学校【26所|新建学校】，其中小学【31所|新建小学】。',
    right: '新建学校【26所|新建学校】，其中小学【13所|新建小学】。',
  },
  'own revenue larger than all revenue': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '财政总收入【412亿元|财政总收入】，其中市本级收入【421.6亿元|市本级收入】。',
    right: '财政总收入【412亿元|财政总收入】，其中市本级收入【142.6亿元|市本级收入】。',
  },
  'parts that exceed the total together': {
    kind: 'sum-differs',
    part: 'plan',
    wrong: '新建公园【30个|新建公园】，其中社区公园【18个|社区公园】、郊野公园【14个|郊野公园】。',
    right: '新建公园【30个|新建公园】，其中社区公园【18个|社区公园】、郊野公园【4个|郊野公园】。',
  },
  'a sum that is not the sum of its items': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '改造旧桥【12座|改造旧桥】、加固堤坝边桥【9座|加固桥】，合计【23座|桥】。',
    right: '改造旧桥【12座|改造旧桥】、加固堤坝边桥【9座|加固桥】，合计【21座|桥】。',
  },
  'money that does not add up': {
    kind: 'sum-differs',
    part: 'plan',
    wrong: '安排道路资金【3.2亿元|道路资金】、桥梁资金【1.5亿元|桥梁资金】，共计【5.1亿元|资金】。',
    right: '安排道路资金【3.2亿元|道路资金】、桥梁资金【1.5亿元|桥梁资金】，共计【4.7亿元|资金】。',
  },
  'three industries that miss the whole': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '三次产业结构优化为4.2:39.5:58.3。',
    right: '三次产业结构优化为4.2:39.5:56.3。',
  },
  'a rate that its two levels contradict': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '公交日均客流从【40万人次|客流】增加到【52万人次|客流】，【增长20%|客流】。',
    right: '公交日均客流从【40万人次|客流】增加到【52万人次|客流】，【增长30%|客流】。',
  },
  'percentage points that miss the difference': {
    kind: 'growth-differs',
    part: 'review',
    wrong:
      '垃圾回收利用率由【28.0%|垃圾回收利用率】提高到【33.5%|垃圾回收利用率】，【提高6.5个百分点|垃圾回收利用率|ch=increase】。',
    right:
      '垃圾回收利用率由【28.0%|垃圾回收利用率】提高到【33.5%|垃圾回收利用率】，【提高5.5个百分点|垃圾回收利用率|ch=increase】。',
  },
  'a fall that its levels contradict': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '火灾起数从【500起|火灾】下降到【400起|火灾】，【下降30%|火灾】。',
    right: '火灾起数从【500起|火灾】下降到【400起|火灾】，【下降20%|火灾】。',
  },
  'a rise stated where the levels fall': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '夜校学员由【8600人|夜校学员】减少到【8200人|夜校学员】，【增长4.9%|夜校学员】。',
    right: '夜校学员由【8200人|夜校学员】增加到【8600人|夜校学员】，【增长4.9%|夜校学员】。',
  },
  'a yearly rate over five years': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '图书馆藏书从2014年底的【300万册|藏书|p=2014】增加到【483万册|藏书|p=2019】，【年均增长12%|藏书】。',
    right: '图书馆藏书从2014年底的【300万册|藏书|p=2014】增加到【483万册|藏书|p=2019】，【年均增长10%|藏书】。',
  },
  'last year’s level stands elsewhere in the report': {
    kind: 'growth-differs',
    part: 'review',
    wrong:
      '回头看，2018年社会消费品零售总额【1500亿元|社会消费品零售总额|p=2018】。到了2019年，社会消费品零售总额【1650亿元|社会消费品零售总额】、【增长7.5%|社会消费品零售总额】。',
    right:
      '回头看，2018年社会消费品零售总额【1500亿元|社会消费品零售总额|p=2018】。到了2019年，社会消费品零售总额【1650亿元|社会消费品零售总额】、【增长10%|社会消费品零售总额】。',
  },
  'the same income told twice': {
    kind: 'repeated-differs',
    part: 'review',
    wrong:
      '地方一般公共预算收入【286亿元|地方一般公共预算收入】。财政更有底气，地方一般公共预算收入达到【268亿元|地方一般公共预算收入】。',
    right:
      '地方一般公共预算收入【286亿元|地方一般公共预算收入】。财政更有底气，地方一般公共预算收入达到【286亿元|地方一般公共预算收入】。',
  },
  'two rates of one product': {
    kind: 'repeated-differs',
    part: 'review',
    wrong: '地区生产总值【增长6.8%|地区生产总值】。全市生产总值【增长7.1%|全市生产总值】，好于预期。',
    right: '地区生产总值【增长6.8%|地区生产总值】。全市生产总值【增长6.8%|全市生产总值】，好于预期。',
  },
  'two targets for one thing': {
    kind: 'repeated-differs',
    part: 'plan',
    wrong: '建设筹集公共住房【5万套|公共住房】。住有所居，建设筹集公共住房【6.5万套|公共住房】。',
    right: '建设筹集公共住房【5万套|公共住房】。住有所居，建设筹集公共住房【5万套|公共住房】。',
  },
  'a mean told twice': {
    kind: 'repeated-differs',
    part: 'review',
    wrong: 'PM2.5年均浓度【降至27微克/立方米|PM2.5年均浓度】。蓝天常在，PM2.5年均浓度【25微克/立方米|PM2.5年均浓度】。',
    right: 'PM2.5年均浓度【降至27微克/立方米|PM2.5年均浓度】。蓝天常在，PM2.5年均浓度【27微克/立方米|PM2.5年均浓度】。',
  },
  'a share above the whole': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '清洁能源装机占比【提高到104%|清洁能源装机占比】。',
    right: '清洁能源装机占比【提高到74%|清洁能源装机占比】。',
  },
  'a covered share above the whole': {
    kind: 'share-over-whole',
    part: 'plan',
    wrong: '社区食堂覆盖率达到【120%|社区食堂覆盖率】。',
    right: '社区食堂覆盖率达到【100%|社区食堂覆盖率】。',
  },
  'three industries above the whole': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '第一、第二、第三产业占比分别为【6%|第一产业占比】、【44%|第二产业占比】和【58%|第三产业占比】。',
    right: '第一、第二、第三产业占比分别为【6%|第一产业占比】、【44%|第二产业占比】和【50%|第三产业占比】。',
  },
  'a fall by more than all': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '办事所需证明【减少130%|办事所需证明】。',
    right: '办事所需证明【减少30%|办事所需证明】。',
  },
  'jobs in yuan': {
    kind: 'odd-unit',
    part: 'plan',
    wrong: '城镇新增就业【12万元|城镇新增就业】。',
    right: '城镇新增就业【12万人|城镇新增就业】。',
  },
  'an area in kilometres': {
    kind: 'odd-unit',
    part: 'review',
    wrong: '新增绿地面积【36公里|新增绿地面积】。',
    right: '新增绿地面积【36平方公里|新增绿地面积】。',
  },
  'a metro in square kilometres': {
    kind: 'odd-unit',
    part: 'plan',
    wrong: '地铁运营里程达到【210平方公里|地铁运营里程】。',
    right: '地铁运营里程达到【210公里|地铁运营里程】。',
  },
  'investment in persons': {
    kind: 'odd-unit',
    part: 'review',
    wrong: '全年完成固定资产投资【640亿人|固定资产投资】。',
    right: '全年完成固定资产投资【640亿元|固定资产投资】。',
  },
  'more people served than the nation has': {
    kind: 'odd-unit',
    part: 'review',
    wrong: '服务惠及居民【46亿人|服务惠及居民】。',
    right: '服务惠及居民【46万人|服务惠及居民】。',
  },
  'a rate in persons': {
    kind: 'odd-unit',
    part: 'plan',
    wrong: '城镇登记失业率控制在【3人以内|城镇登记失业率】。',
    right: '城镇登记失业率控制在【3%以内|城镇登记失业率】。',
  },
  'a target for some day': {
    kind: 'target-without-date',
    part: 'plan',
    wrong: '条件成熟时开通轻轨【2条|轻轨|p=null】。',
    right: '年底前开通轻轨【2条|轻轨】。',
  },
  'a promise to get marked results': {
    kind: 'no-checkable-end',
    part: 'plan',
    wrong: '〔推动夜间经济取得明显成效〕。',
    right: '〔!建成夜间经济示范街〕。',
  },
}

/** Sentences that look like a contradiction and hold none. */
export const harmless: Readonly<Record<string, Omit<Seed, 'kind' | 'wrong'>>> = {
  'gross product grows at comparable prices': {
    part: 'review',
    right:
      '2018年地区生产总值【1.32万亿元|地区生产总值|p=2018】。2019年地区生产总值【1.51万亿元|地区生产总值】、【增长7%|地区生产总值】。',
  },
  'rounding explains the difference': {
    part: 'review',
    right: '客流从【2.1万人次|客流】增加到【2.4万人次|客流】，【增长16.5%|客流】。',
  },
  'a plan fulfilled beyond itself': { part: 'review', right: '学位建设完成年度计划的【140%|年度计划完成率】。' },
  'a part of another thing': {
    part: 'review',
    right: '新建学校【26个|新建学校】，其中新增学位【3万个|新增学位】。',
  },
  'parts that leave a rest': {
    part: 'review',
    right: '新建公园【30个|新建公园】，其中社区公园【18个|社区公园】、郊野公园【4个|郊野公园】。',
  },
  'shares that overlap': {
    part: 'review',
    right: '公办园、普惠性幼儿园在园儿童占比分别为【56%|公办园占比】和【88%|普惠性幼儿园占比】。',
  },
  'a district’s figure beside the city’s': {
    part: 'review',
    right:
      '全市完成固定资产投资【5200亿元|固定资产投资】。新区完成固定资产投资【480亿元|固定资产投资】，项目进展顺利。',
  },
  'a half-year beside the year': {
    part: 'review',
    right: '上半年城镇新增就业【6万人|城镇新增就业】。全年城镇新增就业【11万人|城镇新增就业】。',
  },
  'a result beside the target': {
    part: 'plan',
    right: '城镇新增就业【11万人|城镇新增就业|p=2019 r=result】。今年城镇新增就业【12万人|城镇新增就业】。',
  },
  'the noun stands before': {
    part: 'plan',
    right:
      '加快棚户区改造，新增【3000户|棚户区改造】。高新技术企业达到【1200家|高新技术企业】，新增【200家|高新技术企业】。',
  },
  'more than the round figure': {
    part: 'review',
    right: '藏书【超过500万册|藏书】。市民爱读书，公共藏书【512万册|公共藏书】，藏书【530万册|藏书】。',
  },
  'words that end like a list': { part: 'review', right: '市民广泛参与，气候温和，新技术得到普及。' },
  'a growth without a figure': { part: 'review', right: '居民收入与经济同步增长，水质明显改善。' },
  'a ratio that is no structure': { part: 'review', right: '按照1:2:3的比例安排师资，产业园按三期开发。' },
  'a fall to the whole': { part: 'review', right: '办事环节【减少100%|办事环节】，窗口不再收取材料。' },
  'roads counted in pieces': { part: 'review', right: '新建道路【36条|新建道路】，道路投资【12亿元|道路投资】。' },
}

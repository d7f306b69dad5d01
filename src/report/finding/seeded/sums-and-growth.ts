/** Sums, growth and figures told twice. */
import type { Seed } from './seed.ts'

/** Contradictions by name. */
export const sumsAndGrowth: Readonly<Record<string, Seed>> = {
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
    wrong: '图书馆藏书从2014年的【300万册|藏书|p=2014】增加到2019年的【483万册|藏书|p=2019】，【年均增长12%|藏书】。',
    right: '图书馆藏书从2014年的【300万册|藏书|p=2014】增加到2019年的【483万册|藏书|p=2019】，【年均增长10%|藏书】。',
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
  'parts one by one, each after a comma, that exceed the total': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '新增病床【1200张|新增病床】，其中公立医院【800张|公立医院病床】，民营医院【700张|民营医院病床】。',
    right: '新增病床【1200张|新增病床】，其中公立医院【800张|公立医院病床】，民营医院【300张|民营医院病床】。',
  },
  'districts that do not come to the city': {
    kind: 'sum-differs',
    part: 'review',
    wrong: '东、西两区分别种树【3万株|东区种树】、【4万株|西区种树】，全市共种树【9万株|全市种树】。',
    right: '东、西两区分别种树【3万株|东区种树】、【4万株|西区种树】，全市共种树【7万株|全市种树】。',
  },
  'a rate against last year’s level beside it': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '演出收入【2.4亿元|演出收入】，比上年的【2.0亿元|演出收入|p=2018】【增长35%|演出收入】。',
    right: '演出收入【2.4亿元|演出收入】，比上年的【2.0亿元|演出收入|p=2018】【增长20%|演出收入】。',
  },
  'a doubling that is none': {
    kind: 'growth-differs',
    part: 'review',
    wrong: '公共充电桩从【6000个|充电桩|p=2015】增加到【8000个|充电桩】，是2015年的【2.5倍|充电桩】。',
    right: '公共充电桩从【6000个|充电桩|p=2015】增加到【1.5万个|充电桩】，是2015年的【2.5倍|充电桩】。',
  },
  'a product that no prices explain': {
    kind: 'growth-differs',
    part: 'review',
    wrong:
      '2018年地区生产总值【1320亿元|地区生产总值|p=2018】。2019年地区生产总值【1910亿元|地区生产总值】、【增长7%|地区生产总值】。',
    right:
      '2018年地区生产总值【1320亿元|地区生产总值|p=2018】。2019年地区生产总值【1470亿元|地区生产总值】、【增长7%|地区生产总值】。',
  },
  'livelihood projects counted twice': {
    kind: 'repeated-differs',
    part: 'plan',
    wrong: '办好【30项|民生实事】民生实事。扎实推进【36项|民生实事】民生实事。',
    right: '办好【36项|民生实事】民生实事。扎实推进【36项|民生实事】民生实事。',
  },
  'parts written finer than their total': {
    kind: 'sum-differs',
    part: 'plan',
    wrong: '种植行道树【3万株|行道树】，其中榕树【2万株|榕树】、木棉【1.5万株|木棉】。',
    right: '种植行道树【3万株|行道树】，其中榕树【1.5万株|榕树】、木棉【1.5万株|木棉】。',
  },
}

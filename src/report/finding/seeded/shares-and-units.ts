/** Shares above their whole, and units that do not fit. */
import type { Seed } from './seed.ts'

/** Contradictions by name. */
export const sharesAndUnits: Readonly<Record<string, Seed>> = {
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
    wrong: '全市第一、第二、第三产业占比分别为【6%|第一产业占比】、【44%|第二产业占比】和【58%|第三产业占比】。',
    right: '全市第一、第二、第三产业占比分别为【6%|第一产业占比】、【44%|第二产业占比】和【50%|第三产业占比】。',
  },
  'a fall by more than all': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '办事所需证明【减少130%|办事所需证明】。',
    right: '办事所需证明【减少30%|办事所需证明】。',
  },
  'kinds of power above the whole': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '装机容量中，火电占【48%|火电占比】，水电占【30%|水电占比】，光伏占【33%|光伏占比】。',
    right: '装机容量中，火电占【48%|火电占比】，水电占【30%|水电占比】，光伏占【22%|光伏占比】。',
  },
  'a share and the rest above the whole': {
    kind: 'share-over-whole',
    part: 'review',
    wrong: '本地蔬菜占【62%|本地蔬菜占比】，其余占【48%|其余占比】。',
    right: '本地蔬菜占【62%|本地蔬菜占比】，其余占【38%|其余占比】。',
  },
  'clean air in milligrams': {
    kind: 'odd-unit',
    part: 'review',
    wrong: 'PM2.5年均浓度降至【26毫克/立方米|PM2.5年均浓度】。',
    right: 'PM2.5年均浓度降至【26微克/立方米|PM2.5年均浓度】。',
  },
  'school places in sheets': {
    kind: 'odd-unit',
    part: 'plan',
    wrong: '新增公办学位【2万张|新增公办学位】。',
    right: '新增公办学位【2万个|新增公办学位】。',
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
}

/** What the finders must leave alone. */
import type { Seed } from './seed.ts'

/** Sentences that look like a contradiction and hold none. */
export const harmless: Readonly<Record<string, Pick<Seed, 'part' | 'right'>>> = {
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
  'stages that one project passes': {
    part: 'review',
    right: '推进项目【50个|项目】，其中新开工【26个|新开工项目】、竣工投产【31个|竣工项目】。',
  },
  'points a year, not in all': {
    part: 'review',
    right: '阅读率由【58.2%|阅读率】提高到【64.6%|阅读率】，年均【提高1.3个百分点|阅读率|ch=increase】。',
  },
}

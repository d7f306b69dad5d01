/** Lost words, targets without a date, promises without an end. */
import type { Seed } from './seed.ts'

/** Contradictions by name. */
export const wordsAndPromises: Readonly<Record<string, Seed>> = {
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
  'a count without its unit': {
    kind: 'lost-words',
    part: 'review',
    wrong: '新建街角公园117，游人如织。',
    right: '新建街角公园【117个|街角公园】，游人如织。',
  },
  'a standard raised to nothing': {
    kind: 'lost-words',
    part: 'review',
    wrong: '低保标准提高到每人每月，居全省前列。',
    right: '低保标准提高到每人每月【1100元|低保标准】，居全省前列。',
  },
  'two marks with nothing between': {
    kind: 'lost-words',
    part: 'plan',
    wrong: '办好读书月，，让书香满城。',
    right: '办好读书月，让书香满城。',
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

/** Acts of hospitals and of medical insurance. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of hospitals and of medical insurance. */
export const healthActs = declareActs('health', {
  'project-completed': {
    name: { zh: '医疗卫生项目完工', en: 'Health project completed' },
    says: { zh: '{project}竣工验收', en: '{project} was accepted as complete' },
    body: z.strictObject({ project: label, works: z.enum(['new', 'renewed']) }),
  },
  'beds-opened': {
    name: { zh: '床位核准开放', en: 'Hospital beds opened' },
    says: { zh: '{hospital}新增开放床位 {beds} 张', en: '{hospital} opened {beds} more beds' },
    body: z.strictObject({ hospital: label, beds: whole }),
    sums: ['beds'],
  },
  'team-introduced': {
    name: { zh: '医学团队引进', en: 'Medical team brought in' },
    says: { zh: '{team}签约落地', en: '{team} came under contract' },
    body: z.strictObject({ team: label }),
  },
  'outpatient-settled': {
    name: { zh: '门诊用药结算', en: 'Outpatient drugs settled' },
    says: {
      zh: '{hospital}本月结算 {claims} 笔，最高报销比例 {highest}%',
      en: '{hospital} settled {claims} claims this month, at {highest}% at most',
    },
    body: z.strictObject({ hospital: label, claims: whole, highest: z.int().min(0).max(100) }),
    sums: ['claims'],
  },
  'drug-covered': {
    name: { zh: '药品纳入重疾险', en: 'Drug covered by the critical-illness insurance' },
    says: { zh: '{drug}纳入重疾险保障', en: '{drug} is covered by the critical-illness insurance' },
    body: z.strictObject({ drug: label }),
  },
  'drug-procured': {
    name: { zh: '药品集中采购中选', en: 'Drug chosen in central procurement' },
    says: { zh: '{drug}中选，降价千分之 {cut}', en: '{drug} was chosen at a price {cut} in a thousand lower' },
    body: z.strictObject({ drug: label, cut: whole }),
  },
})

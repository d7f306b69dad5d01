/** Acts of public money, and of what is done for firms. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, whole } from './fields.ts'

/** Acts of public money, and of what is done for firms. */
export const enterpriseActs = declareActs('economy', {
  'revenue-booked': {
    name: { zh: '国库收入入库', en: 'Revenue booked by a treasury' },
    says: {
      zh: '{treasury}当日入库一般公共预算收入 {amount} 分',
      en: '{treasury} booked {amount} fen of general public revenue for the day',
    },
    body: z.strictObject({ treasury: label, amount: fen }),
    sums: ['amount'],
  },
  'expenditure-paid': {
    name: { zh: '国库支出拨付', en: 'Expenditure paid by the treasury' },
    says: { zh: '本周拨付{class}类支出 {amount} 分', en: '{amount} fen of expenditure on {class} were paid this week' },
    body: z.strictObject({
      class: z.enum([
        'education',
        'health',
        'social-security',
        'housing',
        'culture',
        'environment',
        'community',
        'transport',
        'public-safety',
        'science',
        'general',
        'other',
      ]),
      amount: fen,
    }),
    sums: ['amount'],
  },
  'tax-relief-booked': {
    name: { zh: '减税降费核算', en: 'Tax relief booked' },
    says: { zh: '本月{tax}减免 {amount} 分', en: '{amount} fen of {tax} were waived this month' },
    body: z.strictObject({ tax: z.enum(['value-added', 'income', 'social-insurance', 'stamp', 'fees']), amount: fen }),
    sums: ['amount'],
  },
  'fund-paid': {
    name: { zh: '基金拨款', en: 'Payment into a fund' },
    says: { zh: '向{fund}基金拨款 {amount} 分', en: '{amount} fen were paid into the fund {fund}' },
    body: z.strictObject({
      fund: z.enum(['private-enterprise', 'angel', 'loan-risk', 'shipping', 'skills']),
      amount: fen,
    }),
    sums: ['amount'],
  },
  'company-supported': {
    name: { zh: '上市公司纾困', en: 'Listed company supported' },
    says: {
      zh: '向{company}提供纾困资金 {amount} 分',
      en: '{company} received {amount} fen to get over a shortage of cash',
    },
    body: z.strictObject({ company: label, amount: fen }),
    sums: ['amount'],
  },
  'arrears-registered': {
    name: { zh: '拖欠账款登记', en: 'Arrears registered' },
    says: {
      zh: '{debtor}登记拖欠民营企业账款 {amount} 分',
      en: '{debtor} put arrears of {amount} fen to private firms on record',
    },
    body: z.strictObject({ debtor: label, amount: fen }),
    sums: ['amount'],
  },
  'arrears-settled': {
    name: { zh: '拖欠账款清偿', en: 'Arrears settled' },
    says: { zh: '{debtor}清偿拖欠账款 {amount} 分', en: '{debtor} settled arrears of {amount} fen' },
    body: z.strictObject({ debtor: label, amount: fen }),
    sums: ['amount'],
  },
  'enterprise-aid-paid': {
    name: { zh: '惠企资金拨付', en: 'Aid to a firm paid' },
    says: {
      zh: '{programme}拨付 {amount} 分，其中免申即享 {withoutApplication} 分',
      en: '{programme} paid {amount} fen, of which {withoutApplication} without application',
    },
    body: z.strictObject({ programme: label, amount: fen, withoutApplication: fen }),
    sums: ['amount', 'withoutApplication'],
  },
  'enterprise-request-closed': {
    name: { zh: '企业诉求办结', en: 'Request of a firm closed' },
    says: {
      zh: '{topic}类诉求 {answeredIn} 个工作日回应、{closedIn} 个工作日办结',
      en: 'A request about {topic} was answered in {answeredIn} and closed in {closedIn} working days',
    },
    body: z.strictObject({
      topic: z.enum(['labour', 'power', 'schooling', 'rent', 'finance', 'permits']),
      answeredIn: whole,
      closedIn: whole,
    }),
  },
})

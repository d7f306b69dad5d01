/** Acts of aid to partner regions. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, whole } from './fields.ts'

/** Acts of aid to partner regions. */
export const aidActs = declareActs('aid', {
  'money-paid': {
    name: { zh: '帮扶资金拨付', en: 'Aid money paid' },
    says: { zh: '向{county}拨付 {amount} 分', en: '{amount} fen were paid to {county}' },
    body: z.strictObject({ county: label, amount: fen }),
    sums: ['amount'],
  },
  'people-accepted': {
    name: { zh: '脱贫验收', en: 'People accepted as out of poverty' },
    says: { zh: '{county}通过验收 {people} 人', en: '{people} people of {county} were accepted as out of poverty' },
    body: z.strictObject({ county: label, people: whole }),
    sums: ['people'],
  },
  'village-built': {
    name: { zh: '小康村竣工', en: 'Model village built' },
    says: { zh: '{village}竣工验收', en: '{village} was accepted as complete' },
    body: z.strictObject({ village: label }),
  },
  'village-accepted': {
    name: { zh: '结对村脱贫验收', en: 'Partner village accepted' },
    says: { zh: '{village}达到脱贫标准', en: '{village} reached the standard' },
    body: z.strictObject({ village: label }),
  },
  'purchase-booked': {
    name: { zh: '消费帮扶入账', en: 'Aid purchases booked' },
    says: { zh: '本周入账 {amount} 分', en: '{amount} fen of purchases were booked this week' },
    body: z.strictObject({ amount: fen }),
    sums: ['amount'],
  },
})

/** Acts of relief, old age and care. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, person, whole } from './fields.ts'

/** Acts of relief, old age and care. */
export const reliefActs = declareActs('relief', {
  'old-age-allowance-decided': {
    name: { zh: '高龄津贴审批', en: 'Old-age allowance decided' },
    says: {
      zh: '高龄津贴申请：{outcome}，用时 {days} 个工作日',
      en: 'An old-age allowance was {outcome} after {days} working days',
    },
    body: z.strictObject({ outcome: z.enum(['granted', 'refused']), automatic: z.boolean(), days: whole }),
    private: person,
  },
  'temporary-relief-decided': {
    name: { zh: '临时救助审批', en: 'Temporary relief decided' },
    says: {
      zh: '临时救助：{outcome}，{hours} 小时内先行拨付',
      en: 'Temporary relief was {outcome}, paid within {hours} hours',
    },
    body: z.strictObject({ outcome: z.enum(['granted', 'refused']), urgent: z.boolean(), hours: whole }),
    private: person,
  },
  'allowance-paid': {
    name: { zh: '低保金发放', en: 'Minimum allowance paid' },
    says: {
      zh: '{subdistrict}本月向 {households} 户发放低保金，标准 {standard} 分/月',
      en: '{subdistrict} paid the minimum allowance to {households} households, at {standard} fen a month',
    },
    body: z.strictObject({ subdistrict: label, households: whole, standard: fen, amount: fen }),
    sums: ['households', 'amount'],
  },
  'subsidy-paid': {
    name: { zh: '残疾人补贴发放', en: 'Subsidy for disabled people paid' },
    says: {
      zh: '本月发放{subsidy}补贴 {persons} 人，标准 {standard} 分/月',
      en: 'The {subsidy} subsidy was paid to {persons} people, at {standard} fen a month',
    },
    body: z.strictObject({ subsidy: z.enum(['hardship', 'nursing']), persons: whole, standard: fen }),
    sums: ['persons'],
  },
  'canteen-opened': {
    name: { zh: '长者饭堂开业', en: 'Canteen for the old opened' },
    says: { zh: '{canteen}验收开业', en: '{canteen} was accepted and opened' },
    body: z.strictObject({ canteen: label }),
  },
  'elder-centre-opened': {
    name: { zh: '示范性长者服务中心开业', en: 'Model centre for the old opened' },
    says: { zh: '{centre}验收开业', en: '{centre} was accepted and opened' },
    body: z.strictObject({ centre: label }),
  },
  'elder-beds-opened': {
    name: { zh: '养老床位开放', en: 'Beds for the old opened' },
    says: { zh: '{home}新增养老床位 {beds} 张', en: '{home} opened {beds} more beds' },
    body: z.strictObject({ home: label, beds: whole }),
    sums: ['beds'],
  },
  'nursery-opened': {
    name: { zh: '托育机构备案', en: 'Nursery put on record' },
    says: { zh: '{nursery}备案，托位 {places} 个', en: '{nursery} was put on record with {places} places' },
    body: z.strictObject({ nursery: label, places: whole }),
    sums: ['places'],
  },
})

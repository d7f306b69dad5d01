/** Acts of science and technology. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, whole } from './fields.ts'

/** Acts of science and technology. */
export const innovationActs = declareActs('innovation', {
  'grant-paid': {
    name: { zh: '科技专项资金拨付', en: 'Science grant paid' },
    says: {
      zh: '{programme}拨付 {amount} 分，其中基础研究 {basic} 分',
      en: '{programme} paid {amount} fen, of which {basic} for basic research',
    },
    body: z.strictObject({ programme: label, amount: fen, basic: fen }),
    sums: ['amount', 'basic'],
  },
  'project-approved': {
    name: { zh: '攻关项目立项', en: 'Project on a key technology approved' },
    says: { zh: '{project}获批立项', en: '{project} was approved' },
    body: z.strictObject({ project: label }),
  },
  'policy-effective': {
    name: { zh: '先行政策施行', en: 'Pilot policy took effect' },
    says: { zh: '{policy}开始施行', en: '{policy} took effect' },
    body: z.strictObject({ policy: label }),
  },
  'project-settled': {
    name: { zh: '项目进驻', en: 'Project settled in the zone' },
    says: { zh: '{project}签约进驻', en: '{project} moved into the zone' },
    body: z.strictObject({ project: label }),
  },
  'staff-confirmed': {
    name: { zh: '科研人员在岗确认', en: 'Post at the laboratory confirmed' },
    says: { zh: '确认一名{post}在岗', en: 'One {post} was confirmed at post' },
    body: z.strictObject({ post: z.enum(['academician', 'researcher']) }),
  },
  'high-tech-certified': {
    name: { zh: '高新技术企业认定', en: 'High-tech firms certified' },
    says: { zh: '认定高新技术企业 {firms} 家', en: '{firms} high-tech firms were certified' },
    body: z.strictObject({ entry: z.enum(['opening', 'new']), firms: whole }),
    sums: ['firms'],
  },
  'facility-started': {
    name: { zh: '大科学装置开工', en: 'Large research facility begun' },
    says: { zh: '{facility}主体工程开工', en: 'The main works of {facility} began' },
    body: z.strictObject({ facility: label }),
  },
})

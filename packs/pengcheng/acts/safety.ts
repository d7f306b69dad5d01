/** Acts of safety, food and noise. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of safety, food and noise. */
export const safetyActs = declareActs('safety', {
  'accident-recorded': {
    name: { zh: '生产安全事故核定', en: 'Work accident recorded' },
    says: { zh: '核定{sector}事故一起', en: 'An accident in {sector} was confirmed' },
    body: z.strictObject({ sector: z.enum(['construction', 'transport', 'industry', 'fire', 'other']) }),
  },
  'warning-pushed': {
    name: { zh: '预警推送', en: 'Warning pushed' },
    says: {
      zh: '{level}预警 {minutes} 分钟推送完成',
      en: 'A {level} warning reached the telephones in {minutes} minutes',
    },
    body: z.strictObject({
      level: z.enum(['yellow', 'orange', 'red']),
      hazard: z.enum(['rainstorm', 'typhoon']),
      minutes: whole,
    }),
  },
  'kitchen-connected': {
    name: { zh: '后厨接入明厨亮灶', en: 'Kitchen put on camera' },
    says: { zh: '{kitchen}接入，面积 {area} 平方米', en: '{kitchen} of {area} m² was connected' },
    body: z.strictObject({ premises: z.enum(['school', 'restaurant', 'elder-home']), kitchen: label, area: whole }),
  },
  'food-market-renewed': {
    name: { zh: '农贸市场升级验收', en: 'Food market renewed' },
    says: { zh: '{market}升级改造验收', en: '{market} was accepted as renewed' },
    body: z.strictObject({ market: label }),
  },
  'food-standard-published': {
    name: { zh: '供鹏食品标准公布', en: 'Food standard published' },
    says: { zh: '公布标准 {standard}', en: 'Standard {standard} was published' },
    body: z.strictObject({ standard: label }),
  },
  'food-certified': {
    name: { zh: '“鹏品”认证', en: 'Food certified' },
    says: { zh: '{product}获“鹏品”认证', en: '{product} was certified as a local food' },
    body: z.strictObject({ product: label }),
  },
  'noise-complaint-checked': {
    name: { zh: '夜间施工投诉核查', en: 'Night noise complaint checked' },
    says: {
      zh: '{minutes} 分钟到场，查实：{confirmed}',
      en: 'Somebody came in {minutes} minutes; confirmed: {confirmed}',
    },
    body: z.strictObject({ minutes: whole, confirmed: z.boolean() }),
  },
})

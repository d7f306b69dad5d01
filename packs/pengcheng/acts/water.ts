/** Acts of rivers and sewers. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of rivers and sewers. */
export const waterActs = declareActs('environment', {
  'water-cleared': {
    name: { zh: '黑臭水体消除评估', en: 'Black water cleared' },
    says: { zh: '{water}通过消除黑臭评估', en: '{water} passed the assessment as no longer black' },
    body: z.strictObject({ size: z.enum(['listed', 'small']), water: label }),
  },
  'water-tested': {
    name: { zh: '水体季度检测', en: 'Water tested for the quarter' },
    says: { zh: '{water}检测结果公布，达标：{passed}', en: 'The test of {water} was published, passed: {passed}' },
    body: z.strictObject({ water: label, passed: z.boolean() }),
  },
  'water-plant-completed': {
    name: { zh: '水质净化厂通水', en: 'Water treatment plant completed' },
    says: { zh: '{plant}通水验收', en: '{plant} was accepted and is in operation' },
    body: z.strictObject({ plant: label, works: z.enum(['new', 'enlarged']) }),
  },
  'section-read': {
    name: { zh: '河流断面自动监测日报', en: 'River section read for the day' },
    says: {
      zh: '{section}每 {interval} 小时一次读数，水质 {grade} 类',
      en: '{section} was read every {interval} hours: grade {grade}',
    },
    body: z.strictObject({ section: label, interval: whole, grade: z.int().min(1).max(6) }),
  },
  'sewer-laid': {
    name: { zh: '污水管网验收', en: 'Sewer accepted' },
    says: { zh: '{section}敷设污水管 {metres} 米', en: '{metres} m of sewer were laid in {section}' },
    body: z.strictObject({ entry: z.enum(['carried-over', 'new']), section: label, metres: whole }),
    sums: ['metres'],
  },
  'drains-separated': {
    name: { zh: '雨污分流改造周报', en: 'Drains separated in the week' },
    says: { zh: '完成雨污分流改造点位 {sites} 个', en: 'Rain and foul water were separated at {sites} sites' },
    body: z.strictObject({ entry: z.enum(['carried-over', 'new']), sites: whole }),
    sums: ['sites'],
  },
})

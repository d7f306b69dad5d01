/** Acts of schools. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of schools. */
export const educationActs = declareActs('education', {
  'school-opened': {
    name: { zh: '中小学校启用', en: 'School opened' },
    says: { zh: '{school}启用，新增学位 {places} 个', en: '{school} was opened with {places} new places' },
    body: z.strictObject({
      school: label,
      stage: z.enum(['compulsory', 'senior']),
      works: z.enum(['new', 'enlarged']),
      ownership: z.enum(['public', 'private']),
      places: whole,
    }),
    sums: ['places'],
  },
  'kindergarten-opened': {
    name: { zh: '幼儿园启用', en: 'Kindergarten opened' },
    says: { zh: '{kindergarten}启用，学位 {places} 个', en: '{kindergarten} was opened with {places} places' },
    body: z.strictObject({ kindergarten: label, places: whole }),
    sums: ['places'],
  },
  'enrolment-reported': {
    name: { zh: '幼儿园在园人数报送', en: 'Kindergarten enrolment reported' },
    says: {
      zh: '在园 {children} 人，公办 {public} 人，公办和普惠共 {covered} 人',
      en: '{children} children, {public} in public and {covered} in public or inclusive places',
    },
    body: z.strictObject({ children: whole, public: whole, covered: whole }),
    sums: ['children', 'public', 'covered'],
  },
  'midday-reported': {
    name: { zh: '午餐午休服务报送', en: 'Midday service reported' },
    says: {
      zh: '有需求学生 {pupils} 人，已在校午餐午休 {served} 人',
      en: '{served} of {pupils} pupils who need it eat and rest at school',
    },
    body: z.strictObject({ pupils: whole, served: whole }),
    sums: ['pupils', 'served'],
  },
  'venue-reported': {
    name: { zh: '体育场馆开放报送', en: 'Sports grounds reported' },
    says: { zh: '体育场馆向市民开放：{open}', en: 'Sports grounds open to citizens: {open}' },
    body: z.strictObject({ open: z.boolean() }),
  },
})

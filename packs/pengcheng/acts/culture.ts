/** Acts of culture, sport and visitors. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of culture, sport and visitors. */
export const cultureActs = declareActs('culture', {
  'event-held': {
    name: { zh: '公益文化活动举办', en: 'Free cultural event held' },
    says: { zh: '在{place}举办{form}', en: '{form} was held at a {place}' },
    body: z.strictObject({
      place: z.enum(['community', 'business-park', 'hall', 'library', 'square']),
      form: z.enum(['concert', 'reading', 'exhibition', 'lecture', 'play', 'film']),
    }),
  },
  'library-opened': {
    name: { zh: '24小时自助图书馆开放', en: '24-hour library opened' },
    says: { zh: '{subdistrict}自助图书馆开放', en: 'The 24-hour library of {subdistrict} was opened' },
    body: z.strictObject({ subdistrict: label }),
  },
  'ground-opened': {
    name: { zh: '社区运动场地开放', en: 'Sports ground opened' },
    says: { zh: '{ground}开放', en: '{ground} was opened' },
    body: z.strictObject({ ground: label }),
  },
  'visitors-counted': {
    name: { zh: '游客周报', en: 'Visitors counted for the week' },
    says: { zh: '本周到访游客 {visitors} 人次', en: '{visitors} visitors came this week' },
    body: z.strictObject({ visitors: whole }),
    sums: ['visitors'],
  },
})

/** Acts of the free-trade area, the airport and the ports. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of the free-trade area, the airport and the ports. */
export const openingActs = declareActs('opening', {
  'innovation-published': {
    name: { zh: '制度创新成果公布', en: 'Institutional innovation published' },
    says: { zh: '公布制度创新成果：{topic}', en: 'An institutional innovation was published: {topic}' },
    body: z.strictObject({ topic: label }),
  },
  'team-admitted': {
    name: { zh: '青年团队入园', en: 'Young team admitted' },
    says: { zh: '{team}签约入驻青年创业园', en: '{team} was admitted to the youth incubator' },
    body: z.strictObject({ team: label }),
  },
  'transit-month-closed': {
    name: { zh: '过境免签月结', en: 'Visa-free transit closed for the month' },
    says: {
      zh: '本月过境免签 {travellers} 人次，最长准许停留 {hours} 小时',
      en: '{travellers} travellers in visa-free transit this month, with stays of up to {hours} hours',
    },
    body: z.strictObject({ travellers: whole, hours: whole }),
    sums: ['travellers'],
  },
  'route-opened': {
    name: { zh: '国际航线开通', en: 'International route opened' },
    says: { zh: '通往{city}的航线 {route} 开通', en: 'Route {route} to {city} was opened' },
    body: z.strictObject({ entry: z.enum(['opening', 'new']), city: label, route: label }),
  },
  'airport-day-closed': {
    name: { zh: '机场运行日结', en: 'Airport closed for the day' },
    says: {
      zh: '当日旅客 {passengers} 人次，其中国际旅客 {international} 人次',
      en: '{passengers} passengers this day, {international} of them international',
    },
    body: z.strictObject({ passengers: whole, international: whole }),
    sums: ['passengers', 'international'],
  },
  'clearance-day-closed': {
    name: { zh: '通关日结', en: 'Clearance closed for the day' },
    says: {
      zh: '进口 {imports} 单、用时 {importMinutes} 分钟，出口 {exports} 单、用时 {exportMinutes} 分钟',
      en: '{imports} imports took {importMinutes} minutes, {exports} exports {exportMinutes} minutes',
    },
    body: z.strictObject({ imports: whole, importMinutes: whole, exports: whole, exportMinutes: whole }),
    sums: ['imports', 'importMinutes', 'exports', 'exportMinutes'],
  },
  'port-day-closed': {
    name: { zh: '口岸运行日结', en: 'Crossing closed for the day' },
    says: { zh: '{port}当日开放 {hours} 小时', en: '{port} was open for {hours} hours this day' },
    body: z.strictObject({ port: label, hours: z.int().min(0).max(24) }),
  },
})

/** Acts of land, parks and the care of the city. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, whole } from './fields.ts'

/** Acts of land, parks and the care of the city. */
export const cityActs = declareActs('city', {
  'land-readied': {
    name: { zh: '土地整备入库', en: 'Land readied' },
    says: { zh: '{project}整备入库 {area} 平方米', en: '{project} brought in {area} m²' },
    body: z.strictObject({ project: label, area: whole }),
    sums: ['area'],
  },
  'illegal-building-cleared': {
    name: { zh: '违法建筑治理周报', en: 'Illegal building cleared in the week' },
    says: {
      zh: '{subdistrict}本周拆除和消化 {area} 平方米',
      en: '{subdistrict} removed or settled {area} m² this week',
    },
    body: z.strictObject({ subdistrict: label, area: whole }),
    sums: ['area'],
  },
  'land-disposed': {
    name: { zh: '闲置和停建处置', en: 'Idle or stalled land resolved' },
    says: { zh: '{plot}（{matter}）处置办结', en: '{plot} ({matter}) was resolved' },
    body: z.strictObject({ matter: z.enum(['idle-plot', 'stalled-project']), plot: label }),
  },
  'park-opened': {
    name: { zh: '公园开放', en: 'Park opened' },
    says: { zh: '{park}验收开放', en: '{park} was accepted and opened' },
    body: z.strictObject({ entry: z.enum(['opening', 'new', 'renewed']), park: label }),
  },
  'path-opened': {
    name: { zh: '绿道碧道自行车道开放', en: 'Path opened' },
    says: { zh: '{path}路段开放 {metres} 米', en: '{metres} m of {path} were opened' },
    body: z.strictObject({ path: z.enum(['greenway', 'cycle-path', 'waterside']), metres: whole }),
    sums: ['metres'],
  },
  'toilet-completed': {
    name: { zh: '公厕开放', en: 'Public toilet opened' },
    says: { zh: '{toilet}验收开放', en: '{toilet} was accepted and opened' },
    body: z.strictObject({ toilet: label, works: z.enum(['new', 'renewed']) }),
  },
  'site-registered': {
    name: { zh: '工地登记', en: 'Building site registered' },
    says: { zh: '{site}登记在建', en: '{site} was registered as under construction' },
    body: z.strictObject({ site: label, works: z.enum(['building', 'road', 'pipes', 'metro', 'renovation']) }),
  },
  'recognition-received': {
    name: { zh: '获得表彰或认定', en: 'Recognition received' },
    says: { zh: '{winner}获{recognition}', en: '{winner} received {recognition}' },
    body: z.strictObject({
      recognition: z.enum([
        'patent-gold',
        'luban',
        'zhan-tianyou',
        'national-cluster',
        'leading-college',
        'provincial-hospital',
        'tertiary-hospital',
        'top-hospital',
      ]),
      winner: label,
    }),
  },
  'area-registered': {
    name: { zh: '街道社区登记', en: 'Sub-district or community registered' },
    says: { zh: '{area}登记在册', en: '{area} was put on the register' },
    body: z.strictObject({ level: z.enum(['subdistrict', 'community']), area: label }),
  },
  'micro-project-completed': {
    name: { zh: '民生微实事办结', en: 'Micro-project done' },
    says: {
      zh: '{community}办结一件{matter}，支出 {amount} 分',
      en: '{community} finished one on {matter} for {amount} fen',
    },
    body: z.strictObject({
      community: label,
      matter: z.enum(['lighting', 'ramp', 'greenery', 'playground', 'drainage', 'parking', 'reading-room', 'fitness']),
      amount: fen,
      communityTotal: fen,
    }),
    sums: ['amount'],
  },
  'grid-month-closed': {
    name: { zh: '网格事件月结', en: 'Grid events closed for the month' },
    says: {
      zh: '{subdistrict}本月处置 {events} 件，共用 {minutes} 分钟',
      en: '{subdistrict} dealt with {events} events in {minutes} minutes',
    },
    body: z.strictObject({ subdistrict: label, events: whole, minutes: whole }),
    sums: ['events', 'minutes'],
  },
})

/** Acts of air, waste, vehicles and energy. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of air, waste, vehicles and energy. */
export const environmentActs = declareActs('environment', {
  'air-day-accepted': {
    name: { zh: '空气监测日值核定', en: 'Daily air value accepted' },
    says: {
      zh: '{station} PM2.5 日均值 {pm25}（十分之一微克/立方米），有效小时 {hours}',
      en: '{station}: daily mean of PM2.5 {pm25} tenths of a microgram per cubic metre, from {hours} valid hours',
    },
    body: z.strictObject({ station: label, pm25: whole, hours: z.int().min(20).max(24) }),
  },
  'air-day-rated': {
    name: { zh: '空气质量日评价', en: 'Air rated for the day' },
    says: { zh: '全市空气质量指数 {index}', en: 'The city’s air quality index was {index}' },
    body: z.strictObject({ index: whole }),
  },
  'micro-station-published': {
    name: { zh: '微型空气站公开', en: 'Micro air station published' },
    says: { zh: '{station}数据接入公开平台', en: '{station} was connected to the public platform' },
    body: z.strictObject({ station: label }),
  },
  'clean-vehicles-registered': {
    name: { zh: '新能源车登记周报', en: 'Clean vehicles registered in the week' },
    says: { zh: '本周登记{type} {vehicles} 辆', en: '{vehicles} of the type {type} were registered this week' },
    body: z.strictObject({ type: z.enum(['car', 'tipper']), vehicles: whole }),
    sums: ['vehicles'],
  },
  'vehicles-scrapped': {
    name: { zh: '老旧车淘汰日报', en: 'Old vehicles scrapped in the day' },
    says: { zh: '当日淘汰老旧车 {vehicles} 辆', en: '{vehicles} old vehicles were taken off the road this day' },
    body: z.strictObject({ vehicles: whole }),
    sums: ['vehicles'],
  },
  'waste-plant-commissioned': {
    name: { zh: '能源生态园投运', en: 'Waste-to-energy park commissioned' },
    says: { zh: '{plant}投运，日处理 {capacity} 吨', en: '{plant} was put into operation for {capacity} tonnes a day' },
    body: z.strictObject({ plant: label, capacity: whole }),
    sums: ['capacity'],
  },
  'waste-weighed': {
    name: { zh: '生活垃圾称重周报', en: 'Household waste weighed in the week' },
    says: {
      zh: '本周清运 {collected} 吨，回收利用 {recycled} 吨',
      en: '{collected} tonnes were collected this week and {recycled} recycled',
    },
    body: z.strictObject({ collected: whole, recycled: whole }),
    sums: ['collected', 'recycled'],
  },
  'charging-site-accepted': {
    name: { zh: '充电站验收', en: 'Charging site accepted' },
    says: { zh: '{site}验收公共充电桩 {piles} 个', en: '{site} was accepted with {piles} public piles' },
    body: z.strictObject({ site: label, piles: whole }),
    sums: ['piles'],
  },
})

/** Acts of roads, the metro and traffic. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of roads, the metro and traffic. */
export const transportActs = declareActs('transport', {
  'section-opened': {
    name: { zh: '地铁区段开通', en: 'Metro section opened' },
    says: { zh: '{line}开通 {metres} 米', en: '{metres} m of {line} were opened' },
    body: z.strictObject({ entry: z.enum(['opening', 'new']), line: label, metres: whole }),
    sums: ['metres'],
  },
  'line-under-way': {
    name: { zh: '地铁线路开工续建', en: 'Metro line under construction' },
    says: { zh: '{line}在建 {metres} 米', en: '{metres} m of {line} are under construction' },
    body: z.strictObject({ line: label, metres: whole }),
    sums: ['metres'],
  },
  'road-connected': {
    name: { zh: '断头路打通', en: 'Dead-end road connected' },
    says: { zh: '{road}打通通车', en: '{road} was connected and opened' },
    body: z.strictObject({ road: label }),
  },
  'bus-route-changed': {
    name: { zh: '公交线路调整', en: 'Bus route changed' },
    says: { zh: '{route}路{change}', en: 'Route {route} was {change}' },
    body: z.strictObject({ route: label, change: z.enum(['opened', 'improved']) }),
  },
  'peak-measured': {
    name: { zh: '高峰车速测定', en: 'Peak speed measured' },
    says: {
      zh: '高峰平均车速为每小时 {speed} 百米',
      en: 'The mean speed at the peak was {speed} hundred metres an hour',
    },
    body: z.strictObject({ speed: whole }),
  },
  'parking-opened': {
    name: { zh: '停车场启用', en: 'Car park opened' },
    says: { zh: '{carPark}启用泊位 {spaces} 个', en: '{carPark} opened with {spaces} spaces' },
    body: z.strictObject({ carPark: label, spaces: whole }),
    sums: ['spaces'],
  },
  'hoarding-surveyed': {
    name: { zh: '工地围挡测量', en: 'Hoarding surveyed' },
    says: { zh: '{site}围挡面积 {area} 平方米', en: '{area} m² lie behind the hoardings of {site}' },
    body: z.strictObject({ site: label, area: whole }),
    sums: ['area'],
  },
  'excavation-permitted': {
    name: { zh: '占道开挖许可', en: 'Excavation permitted' },
    says: {
      zh: '许可开挖{section}，{window} 个月内第 {times} 次',
      en: '{section} may be dug, for time {times} in {window} months',
    },
    body: z.strictObject({ section: label, window: whole, times: whole }),
  },
  'junctions-connected': {
    name: { zh: '路口接入智能灯控', en: 'Junctions connected' },
    says: { zh: '接入智能灯控路口 {junctions} 个', en: '{junctions} junctions were connected to adaptive signals' },
    body: z.strictObject({ junctions: whole }),
    sums: ['junctions'],
  },
})

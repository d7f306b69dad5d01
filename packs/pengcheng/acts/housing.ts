/** Acts of homes and estates. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of homes and estates. */
export const housingActs = declareActs('housing', {
  'project-raised': {
    name: { zh: '公共住房项目确认', en: 'Public homes confirmed' },
    says: { zh: '{project}确认公共住房 {units} 套', en: '{project} was confirmed with {units} public homes' },
    body: z.strictObject({ entry: z.enum(['opening', 'new']), project: label, units: whole }),
    sums: ['units'],
  },
  'land-supplied': {
    name: { zh: '公共住房用地供应', en: 'Land supplied for public housing' },
    says: { zh: '供应地块 {plot}，面积 {area} 平方米', en: 'Plot {plot} of {area} m² was supplied' },
    body: z.strictObject({ plot: label, area: whole }),
    sums: ['area'],
  },
  'lift-added': {
    name: { zh: '加装电梯投用', en: 'Lift added' },
    says: { zh: '{building}加装电梯验收投用', en: 'The lift added to {building} was accepted' },
    body: z.strictObject({ building: label }),
  },
  'village-listed': {
    name: { zh: '城中村登记', en: 'Urban village listed' },
    says: { zh: '{village}登记在册', en: '{village} was put on the register' },
    body: z.strictObject({ village: label }),
  },
  'village-improved': {
    name: { zh: '城中村综合治理验收', en: 'Urban village improved' },
    says: { zh: '{village}通过综合治理验收', en: '{village} passed the inspection of its improvement' },
    body: z.strictObject({ entry: z.enum(['opening', 'new']), village: label }),
  },
  'water-renewed': {
    name: { zh: '优质饮用水管网改造', en: 'Drinking-water pipes renewed' },
    says: { zh: '{estate}管网改造验收', en: 'The renewed pipes of {estate} were accepted' },
    body: z.strictObject({ estate: label }),
  },
  'estate-planned': {
    name: { zh: '居住小区规划核准', en: 'Estate plan approved' },
    says: {
      zh: '{estate}规划 {households} 户，社区服务设施 {serviceArea} 平方米',
      en: '{estate} was approved with {households} homes and {serviceArea} m² of community space',
    },
    body: z.strictObject({ estate: label, households: whole, serviceArea: whole }),
    sums: ['households', 'serviceArea'],
  },
})

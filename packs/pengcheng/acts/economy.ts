/** Acts of the economy: firms, jobs, talents, investment, industrial space. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { fen, label, whole } from './fields.ts'

/** Acts of the economy: firms, jobs, talents, investment, industrial space. */
export const economyActs = declareActs('economy', {
  'register-closed': {
    name: { zh: '商事登记日结', en: 'Register of market entities closed for the day' },
    says: {
      zh: '新登记 {registered} 户，注销 {removed} 户，净增 {net} 户',
      en: '{registered} registered, {removed} removed, net {net}',
    },
    body: z.strictObject({
      entry: z.enum(['opening', 'day']),
      registered: whole,
      removed: whole,
      net: z.int(),
      enterprises: whole,
    }),
    sums: ['registered', 'removed', 'net', 'enterprises'],
  },
  'talent-admitted': {
    name: { zh: '人才引进日结', en: 'Talents admitted in the day' },
    says: { zh: '核准引进人才 {people} 人', en: '{people} people admitted as talents' },
    body: z.strictObject({ people: whole }),
    sums: ['people'],
  },
  'jobs-registered': {
    name: { zh: '就业登记日结', en: 'Jobs registered in the day' },
    says: { zh: '登记城镇新增就业 {people} 人', en: '{people} people registered as newly in work' },
    body: z.strictObject({ people: whole }),
    sums: ['people'],
  },
  'training-completed': {
    name: { zh: '技能培训班结业', en: 'Training course completed' },
    says: { zh: '{course}培训班结业 {trainees} 人', en: 'The course {course} was completed by {trainees}' },
    body: z.strictObject({ course: label, trainees: whole }),
    sums: ['trainees'],
  },
  'investment-signed': {
    name: { zh: '投资项目签约', en: 'Investment project signed' },
    says: { zh: '{project}签约，投资额 {amount} 分', en: '{project} was signed with an investment of {amount} fen' },
    body: z.strictObject({ project: label, amount: fen }),
    sums: ['amount'],
  },
  'signed-project-started': {
    name: { zh: '签约项目开工', en: 'Signed project begun' },
    says: { zh: '{project}确认开工', en: '{project} was confirmed as begun' },
    body: z.strictObject({ project: label }),
  },
  'key-project-listed': {
    name: { zh: '重大项目列入计划', en: 'Major project listed' },
    says: { zh: '{project}列入年度重大项目计划', en: '{project} was listed among the year’s major projects' },
    body: z.strictObject({ project: label }),
  },
  'key-project-started': {
    name: { zh: '重大项目开工', en: 'Major project begun' },
    says: { zh: '{project}确认开工', en: '{project} was confirmed as begun' },
    body: z.strictObject({ project: label }),
  },
  'night-street-opened': {
    name: { zh: '夜间经济示范街区开街', en: 'Model street of the night economy opened' },
    says: { zh: '{street}验收开街', en: '{street} was accepted and opened' },
    body: z.strictObject({ street: label }),
  },
  'land-offered': {
    name: { zh: '产业用地推出', en: 'Industrial land offered' },
    says: { zh: '推出地块 {plot}，面积 {area} 平方米', en: 'Plot {plot} of {area} m² was offered' },
    body: z.strictObject({ plot: label, area: whole }),
    sums: ['area'],
  },
  'space-started': {
    name: { zh: '产业用房开工', en: 'Industrial space begun' },
    says: {
      zh: '{project}开工 {area} 平方米，其中低价出租 {belowMarketArea} 平方米',
      en: '{project} began {area} m², of which {belowMarketArea} m² are to be let below market',
    },
    body: z.strictObject({ project: label, area: whole, belowMarketArea: whole }),
    sums: ['area', 'belowMarketArea'],
  },
  'base-station-accepted': {
    name: { zh: '5G基站验收', en: '5G base stations accepted' },
    says: { zh: '本批验收 5G 基站 {stations} 个', en: '{stations} 5G base stations were accepted in this batch' },
    body: z.strictObject({ stations: whole }),
    sums: ['stations'],
  },
  'factory-recognised': {
    name: { zh: '标杆工厂认定', en: 'Model factory recognised' },
    says: {
      zh: '{factory}被认定为数字化转型标杆工厂',
      en: '{factory} was recognised as a model factory of digital change',
    },
    body: z.strictObject({ factory: label }),
  },
})

/** Acts of government services. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, person, whole } from './fields.ts'

/** Acts of government services. */
export const mattersActs = declareActs('matters', {
  'service-listed': {
    name: { zh: '服务事项上线', en: 'Service put online' },
    says: { zh: '{service} 上线', en: '{service} was put online' },
    body: z.strictObject({ service: label }),
  },
  'item-reviewed': {
    name: { zh: '政务服务事项核查', en: 'Service item reviewed' },
    says: {
      zh: '{item} 网办：{online}，到场 {visits} 次，材料 {materials} 份',
      en: '{item}: online {online}, {visits} visits, {materials} papers',
    },
    body: z.strictObject({
      item: label,
      licence: z.boolean(),
      online: z.boolean(),
      visits: whole,
      materialsBefore: whole,
      materials: whole,
    }),
    sums: ['materialsBefore', 'materials'],
  },
  'mode-opened': {
    name: { zh: '办事方式上线', en: 'Mode of service opened' },
    says: { zh: '{matter} 开通：{mode}', en: '{matter} was opened: {mode}' },
    body: z.strictObject({
      mode: z.enum(['instant', 'automatic', 'theme', 'certificate', 'cross-city']),
      matter: label,
    }),
  },
  'deregistration-decided': {
    name: { zh: '企业注销办结', en: 'Firm removed from the register' },
    says: {
      zh: '注销申请 {workingDays} 个工作日办结',
      en: 'A removal from the register took {workingDays} working days',
    },
    body: z.strictObject({ workingDays: whole }),
    private: person,
  },
  'project-approved': {
    name: { zh: '工程建设项目审批', en: 'Building project approved' },
    says: {
      zh: '{project}审批用时 {workingDays} 个工作日',
      en: '{project} was approved after {workingDays} working days',
    },
    body: z.strictObject({ project: label, investment: z.enum(['social', 'government']), workingDays: whole }),
  },
  'small-project-completed': {
    name: { zh: '小型低风险项目领证', en: 'Small project completed' },
    says: {
      zh: '{project}从立项到领证 {workingDays} 个工作日',
      en: '{project} took {workingDays} working days from start to title',
    },
    body: z.strictObject({ project: label, workingDays: whole }),
  },
  'start-ups-closed': {
    name: { zh: '企业开办日结', en: 'Start-ups closed for the day' },
    says: {
      zh: '当日开办企业 {started} 户，共用 {hours} 工时',
      en: '{started} firms were started in {hours} working hours',
    },
    body: z.strictObject({ started: whole, hours: whole }),
    sums: ['started', 'hours'],
  },
  'titles-closed': {
    name: { zh: '不动产登记日结', en: 'Titles closed for the day' },
    says: {
      zh: '当日办结一般登记 {cases} 件，共用 {workingDays} 个工作日',
      en: '{cases} ordinary titles were registered in {workingDays} working days',
    },
    body: z.strictObject({ cases: whole, workingDays: whole }),
    sums: ['cases', 'workingDays'],
  },
  'utility-connected': {
    name: { zh: '水电气接入', en: 'Utility connected' },
    says: { zh: '{utility}报装 {hours} 个工作小时接入', en: '{utility} was connected in {hours} working hours' },
    body: z.strictObject({ utility: z.enum(['water', 'power', 'gas']), hours: whole }),
  },
  'decision-published': {
    name: { zh: '“双公示”信息公开', en: 'Decision published' },
    says: {
      zh: '{matter}信息 {workingDays} 个工作日内上网',
      en: 'A {matter} was online after {workingDays} working days',
    },
    body: z.strictObject({ matter: z.enum(['licence', 'penalty']), workingDays: whole }),
  },
  'bad-rating-closed': {
    name: { zh: '差评处理', en: 'Bad rating closed' },
    says: { zh: '差评处理完毕，已回访：{followedUp}', en: 'A bad rating was closed; followed up: {followedUp}' },
    body: z.strictObject({ followedUp: z.boolean() }),
  },
  'hotline-closed': {
    name: { zh: '12345热线日结', en: 'Hotline closed for the day' },
    says: { zh: '呼入 {calls} 个，接通 {answered} 个', en: '{answered} of {calls} calls were answered' },
    body: z.strictObject({ calls: whole, answered: whole }),
    sums: ['calls', 'answered'],
  },
  'requests-closed': {
    name: { zh: '诉求办理日结', en: 'Requests closed for the day' },
    says: { zh: '办结 {closed} 件，按时 {onTime} 件', en: '{onTime} of {closed} requests were closed in time' },
    body: z.strictObject({ closed: whole, onTime: whole }),
    sums: ['closed', 'onTime'],
  },
})

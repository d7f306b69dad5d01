/** Acts of the government itself. */
import { z } from 'zod'
import { declareActs } from '../../../src/record/index.ts'
import { label, whole } from './fields.ts'

/** Acts of the government itself. */
export const governmentActs = declareActs('government', {
  'item-promised': {
    name: { zh: '民生实事公布', en: 'Livelihood item promised' },
    says: { zh: '公布民生实事 {item}', en: 'Livelihood item {item} was promised' },
    body: z.strictObject({ item: label }),
  },
  'item-published': {
    name: { zh: '民生实事进度公布', en: 'Progress of a livelihood item published' },
    says: { zh: '{item} 进度 {percent}%', en: '{item} stands at {percent}%' },
    body: z.strictObject({ item: label, percent: z.int().min(0).max(100) }),
  },
  'item-completed': {
    name: { zh: '民生实事办成', en: 'Livelihood item done' },
    says: { zh: '{item} 经督查确认办成', en: '{item} was confirmed as done' },
    body: z.strictObject({ item: label }),
  },
  'reform-task-assigned': {
    name: { zh: '改革任务下达', en: 'Reform task assigned' },
    says: { zh: '下达改革任务 {task}', en: 'Reform task {task} was assigned' },
    body: z.strictObject({ task: label }),
  },
  'measures-issued': {
    name: { zh: '改革措施出台', en: 'Measures issued' },
    says: { zh: '{document}出台措施 {articles} 条', en: '{document} set out {articles} measures' },
    body: z.strictObject({
      policy: z.enum(['science-programmes', 'housing', 'state-assets']),
      document: label,
      articles: whole,
    }),
    sums: ['articles'],
  },
  'rectification-completed': {
    name: { zh: '整治完成', en: 'Rectification completed' },
    says: { zh: '{topic}（{scope}）经督查确认完成', en: '{topic} ({scope}) was confirmed as complete' },
    body: z.strictObject({ scope: z.enum(['special', 'focused']), topic: label }),
  },
  'legislation-moved': {
    name: { zh: '立法进展', en: 'Legislation moved on' },
    says: { zh: '{title}：{step}', en: '{title}: {step}' },
    body: z.strictObject({ step: z.enum(['draft-submitted', 'rule-made']), title: label }),
  },
  'proposal-assigned': {
    name: { zh: '建议提案交办', en: 'Suggestion or proposal assigned' },
    says: { zh: '{number} 交办', en: '{number} was assigned' },
    body: z.strictObject({ from: z.enum(['deputy', 'member']), number: label }),
  },
  'proposal-answered': {
    name: { zh: '建议提案答复', en: 'Suggestion or proposal answered' },
    says: {
      zh: '{number} 在第 {months} 个月内答复，满意：{satisfied}',
      en: '{number} was answered within month {months}; content: {satisfied}',
    },
    body: z.strictObject({ from: z.enum(['deputy', 'member']), number: label, months: whole, satisfied: z.boolean() }),
  },
  'consultation-held': {
    name: { zh: '重大决策征求意见', en: 'Major decision opened to comment' },
    says: { zh: '{decision}公开征求意见 {days} 日', en: '{decision} was open to comment for {days} days' },
    body: z.strictObject({ decision: label, days: whole }),
  },
  'inspection-done': {
    name: { zh: '涉企检查', en: 'Firm inspected' },
    says: { zh: '{firm}本年第 {times} 次日常检查', en: '{firm} had its routine inspection number {times} of the year' },
    body: z.strictObject({ firm: label, times: whole }),
  },
})

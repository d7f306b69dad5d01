/** The record's own kinds of act: what happens to the log itself. */
import { z } from 'zod'
import { declareActs } from './catalogue.ts'

const count = z.int().min(0)
const Because = z.string().min(1).max(2000)

/** The record’s own kinds of act. */
export const recordActs = declareActs('record', {
  /** A series that holds `count` acts, numbered 1 to `count`, and never another. */
  'period-closed': {
    name: { zh: '期间关账', en: 'Period closed' },
    says: { zh: '{series} 关账，共 {count} 件', en: '{series} was closed with {count} act(s)' },
    body: z.strictObject({
      series: z.string(),
      count,
      /** Totals of the fields that the kind declares as sums. */
      sums: z.record(z.string(), z.int()),
      departments: z.record(z.string(), count),
      /** The same kind's series of an earlier year; null where this is the first. */
      before: z.string().nullable(),
    }),
  },
  'person-erased': {
    name: { zh: '删除个人信息', en: 'Personal data erased' },
    says: {
      zh: '删除一个人在 {acts} 件行为中的个人信息：{because}',
      en: 'One person’s private data in {acts} act(s) was erased: {because}',
    },
    body: z.strictObject({ acts: count, because: Because }),
  },
  'key-rotated': {
    name: { zh: '更换签名密钥', en: 'Signing key changed' },
    says: { zh: '日志签名密钥由 {from} 换为 {to}', en: 'The log’s signing key changed from {from} to {to}' },
    body: z.strictObject({ from: z.string(), to: z.string(), because: Because }),
  },
  'key-retired': {
    name: { zh: '停用旧签名密钥', en: 'Earlier signing keys retired' },
    says: { zh: '停用 {keys}：{because}', en: '{keys} sign no more: {because}' },
    body: z.strictObject({ keys: z.array(z.string()).min(1), because: Because }),
  },
  'log-restarted': {
    name: { zh: '日志从备份继续', en: 'Log continued from a backup' },
    says: {
      zh: '日志从 {size} 件处以新的名称继续，曾公布到 {published} 件：{because}',
      en: 'The log went on under a new name from {size} acts, though {published} had been published: {because}',
    },
    body: z.strictObject({
      /** The verifier key that signed under the earlier name, and the one that signs under the new one. */
      from: z.string(),
      to: z.string(),
      size: count,
      published: count,
      publishedRoot: z.string(),
      /** The signed checkpoint that had been published under the earlier name. */
      checkpoint: z.string(),
      because: Because,
    }),
  },
})

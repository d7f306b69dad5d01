/** What the record's addresses take and answer. */
import { z } from 'zod'
import { AskedDay } from '../../kernel/day.ts'
import { linkKinds, roles } from '../../proof/index.ts'

const moment = z.iso.datetime({ offset: true })
const hash = z.base64().describe('SHA-256，base64')
const index = z.int().min(0).describe('在记录中的位置，从 0 起 · Its place in the log; 0 is the first')

/** An act's public part, as it stands in the log (`Entry` in src/proof). */
const EntryShape = z
  .object({
    v: z.literal(1),
    act: z.uuid(),
    kind: z.string(),
    series: z.string(),
    number: z.int().min(1),
    at: moment,
    recorded: moment,
    by: z.enum(roles),
    department: z.string(),
    district: z.string().optional(),
    subject: z.string(),
    rule: z.string().optional(),
    links: z.array(z.object({ as: z.enum(linkKinds), act: z.uuid() })).optional(),
    person: z.string().optional().describe('仅在本系列内有效的假名 · A pseudonym that holds only within the series'),
    private: z.string().optional().describe('对非公开内容的承诺 · The commitment to the private part'),
    synthetic: z.literal(true).optional().describe('演示数据 · Made up for a demonstration'),
    body: z.looseObject({}),
  })
  .meta({ id: 'Entry' })

/** An act with its place. */
export const PlacedAct = z.object({ index, entry: EntryShape }).meta({ id: 'PlacedAct' })

/** A page of acts. */
export const ActPage = z
  .object({
    items: z.array(PlacedAct),
    next: z.string().nullable().describe('下一页的地址，最后一页为 null · Address of the next page; null at the last'),
  })
  .meta({ id: 'ActPage' })

const InclusionShape = z
  .object({
    index,
    size: z.int().min(1),
    leaf: hash.describe('条目的叶哈希（RFC 6962）· The entry’s leaf hash (RFC 6962)'),
    hashes: z.array(hash).describe('从叶到根的路径 · The way from the leaf to the root'),
    root: hash,
    checkpoint: z.string().describe('证明所依的签名检查点 · The signed checkpoint that the proof leads to'),
  })
  .meta({ id: 'Inclusion' })

/** One act: with its place and its proof, or still waiting for both. */
export const ActDocument = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), entry: EntryShape.omit({ number: true }) }),
    z.object({ state: z.literal('placed'), index, entry: EntryShape, proof: InclusionShape }),
  ])
  .meta({ id: 'Act' })

/** That the tree of one size is the beginning of that of another. */
export const ConsistencyDocument = z
  .object({ from: z.int(), to: z.int(), fromRoot: hash, toRoot: hash, hashes: z.array(hash) })
  .meta({ id: 'Consistency' })

/** Published checkpoints, newest first. */
export const CheckpointPage = z
  .object({
    items: z.array(
      z.object({
        size: z.int(),
        root: hash,
        at: moment,
        note: z.string(),
        witnesses: z.array(z.object({ name: z.string(), at: moment })),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CheckpointPage' })

const name = z.string().min(1).max(200)
const cursor = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional()
const limit = z.coerce.number().int().min(1).max(500).default(100)

/** What the list of acts can be narrowed by. */
export const ActFilter = z.strictObject({
  kind: name.optional(),
  department: name.optional(),
  district: name.optional(),
  subject: name.optional(),
  series: name.optional(),
  day: AskedDay.optional().describe('按城市时间 · By the city’s time'),
  after: cursor.describe('上一页最后一项的位置 · The place of the last act of the page before'),
  limit,
})

/** A page of checkpoints: those smaller than `after`. */
export const CheckpointFilter = z.strictObject({ after: cursor, limit })

/** Between which sizes a proof is asked. */
export const ConsistencyQuery = z.strictObject({
  from: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  to: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

/** The keys that signed the log. */
export const KeyList = z
  .object({
    items: z.array(
      z.object({
        vkey: z.string(),
        since: moment,
        until: moment.nullable().describe('被替换的时间 · When another came into force'),
        retiredAt: moment.nullable().describe('停止签名的时间 · Since when it signs no more'),
      }),
    ),
  })
  .meta({ id: 'LogKeys' })

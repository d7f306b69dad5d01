/** What `yinuo verify` says on the terminal. */
import { declareWords } from '../../kernel/words.ts'

/** What the command says. */
export const verifyCommandWords = declareWords({
  'log.short': { zh: '位置 {index} 的记录不完整。', en: 'The entry at index {index} is cut off.' },
  'log.leaf': {
    zh: '位置 {index} 的记录与公布的哈希树不符：它被改动过。',
    en: 'The entry at index {index} is not the one that the published tiles hold: it was altered.',
  },
  'log.malformed': {
    zh: '位置 {index} 的记录不合规范：{because}。',
    en: 'The entry at index {index} is no act’s: {because}.',
  },
  'log.root': {
    zh: '{size} 条记录得不出检查点的根哈希：日志与签名的检查点不是同一份历史。',
    en: 'The {size} entries do not lead to the checkpoint’s root: the log and its signed checkpoint are not one history.',
  },
  'log.whole': {
    zh: '{size} 条记录全部读取，得出检查点的根哈希。',
    en: 'All {size} entries were read and lead to the checkpoint’s root.',
  },
  'log.acts': { zh: '行为 {acts} 条，{kinds} 类；截至 {asOf}。', en: '{acts} acts of {kinds} kinds, up to {asOf}.' },
  'log.series': {
    zh: '序列 {series} 个，其中 {closed} 个已结期；编号无缺，结期行为属实。',
    en: '{series} series, {closed} of them closed: numbered without gaps, and closed truly.',
  },
  'log.problems': { zh: '序列与结期有 {count} 处不符：', en: '{count} thing(s) in the series are not so:' },
  'log.measures': {
    zh: '重算报告中的数字 {count} 个：{standings}。',
    en: '{count} number(s) of reports recomputed: {standings}.',
  },
  'log.text': {
    zh: '没有核对：句子是否出现在报告原文中（日志只有原文的哈希），以及来源文件。证据包可以核对这些。',
    en: 'Not checked: that the sentences stand in the report (the log has its hash alone), and source documents. Bundles show those.',
  },
  'log.reading': { zh: '已读取 {acts} / {size} 条', en: '{acts} of {size} entries read' },
  'verdict.ok': { zh: '核对通过。', en: 'It holds.' },
  'verdict.untrue': {
    zh: '日志完整、有序、签名无误；但报告中有 {untrue} 个数字与它不符（上面标 ✖ 的）。',
    en: 'The log is whole, in order and signed; but {untrue} number(s) of the report differ from it (marked ✖ above).',
  },
  'verdict.failed': { zh: '核对不通过。', en: 'It does not hold.' },
  'trusted.pinned': {
    zh: '所信任的公钥是您指定的：{vkey}',
    en: 'The key that was trusted is the one you gave: {vkey}',
  },
  'trusted.bundle': {
    zh: '所信任的公钥来自文件或日志自身：{vkey}\n请与市政府另行公布的公钥比对，或用 --vkey 指定。',
    en: 'The key that was trusted came with what was verified: {vkey}\nCompare it with the one that the city publishes elsewhere, or give that with --vkey.',
  },
  'number.complete': {
    zh: '报告原文：{quote}\n按原文：{claimed} {unit}\n重新算得：{computed} {unit}',
    en: 'The report says: {quote}\nAs stated: {claimed} {unit}\nComputed anew: {computed} {unit}',
  },
  'proof.key': {
    zh: '核对 .tlog-proof 须用 --vkey 或 --policy 给出公钥：它自己不带公钥。',
    en: 'A .tlog-proof needs --vkey or --policy: it brings no key of its own.',
  },
})

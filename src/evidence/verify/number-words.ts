/** What a verifier says of completeness and of the number itself, for people. */
import { declareWords } from '../../kernel/words.ts'

/** What the checks say of whether all is there, and of what it comes to. */
export const numberWords = declareWords({
  'complete.right': {
    zh: '{series} 个序列的 {count} 条行为编号连续，条数与合计都与结期行为一致：没有遗漏。',
    en: 'The {count} acts of {series} series are numbered without a gap, and the acts that closed them state the same counts and sums: none was left out.',
  },
  'complete.none': { zh: '这个数字不是由行为记录计数得出。', en: 'The number is not counted from acts.' },
  'complete.open': {
    zh: '{series} 个序列的 {count} 条行为编号连续，但以下序列尚未结期，末尾是否还有行为无从得知：{open}。',
    en: 'The {count} acts of {series} series are numbered without a gap, but these are not closed yet, and whether more acts follow can’t be told: {open}.',
  },
  'complete.gap': {
    zh: '序列 {series} 缺少第 {number} 号：下一条是行为 {act}（位置 {index}）。',
    en: 'Number {number} of {series} is missing: the next one there is act {act} at index {index}.',
  },
  'complete.fewer': {
    zh: '序列 {series} 遗漏了行为：结期行为 {act}（位置 {index}）写 {said} 条，包中有 {found} 条（{what}）。',
    en: 'Acts of {series} were left out: act {act} (index {index}) closed it with {said}, {found} are here ({what}).',
  },
  'complete.untrue': {
    zh: '序列 {series} 与结期行为 {act}（位置 {index}）不符：{what} 写的是 {said}，实为 {found}。',
    en: 'Series {series} is not as act {act} (index {index}) closed it: {what} is said to be {said}, and is {found}.',
  },
  'complete.again': {
    zh: '序列 {series} 被行为 {act}（位置 {index}）再次结期。',
    en: 'Series {series} is closed a second time, by act {act} at index {index}.',
  },
  'complete.sample': {
    zh: '本包只含抽样，看不出是否有遗漏；须由公开日志重算：./yinuo verify --log 地址。',
    en: 'A sample can’t show whether acts were left out; the whole log can: ./yinuo verify --log URL.',
  },
  'sample.right': {
    zh: '由检查点的根哈希从 {total} 条中抽出的 {drawn} 条都在包中。',
    en: 'The {drawn} acts that the checkpoint’s root draws from {total} are all here.',
  },
  'sample.missing': { zh: 'manifest.json 没有写明抽样。', en: 'manifest.json does not say what was sampled.' },
  'sample.series': { zh: '抽样没有包括序列 {series}。', en: 'The sample was not drawn from the series {series} too.' },
  'sample.count': {
    zh: '抽样按序列 {series} 有 {said} 条，而结期行为 {act} 写 {closed} 条。',
    en: 'The sample takes {series} to have {said} acts; act {act} closed it with {closed}.',
  },
  'sample.few': {
    zh: '从 {total} 条中只抽 {drawn} 条，或总数超过了日志：不成抽样。',
    en: '{drawn} of {total} acts is no sample, or there are more than the log has.',
  },
  'sample.lacks': {
    zh: '应抽到的序列 {series} 第 {number} 号不在包中。',
    en: 'Number {number} of {series} is drawn, and is not here.',
  },
  'figure.right': {
    zh: '由包中内容重新算得 {computed} {unit}。',
    en: 'Computed anew from what is here: {computed} {unit}.',
  },
  'figure.other': {
    zh: '由包中内容算得 {computed} {unit}，而 manifest.json 写的是 {said}。',
    en: 'What is here comes to {computed} {unit}; manifest.json says {said}.',
  },
  'figure.none': {
    zh: '由包中内容算不出数值（{because}），而 manifest.json 写的是 {said}。',
    en: 'What is here comes to no number ({because}); manifest.json says {said}.',
  },
  'figure.unknown': { zh: '尚无法计算：{because}', en: 'It can’t be computed yet: {because}' },
  'figure.sample': {
    zh: '由抽样不能重算数值；须由公开日志全部重算：./yinuo verify --log 地址。',
    en: 'The number can’t be recomputed from a sample; it can from the whole log: ./yinuo verify --log URL.',
  },
  'claim.true': {
    zh: '“{quote}”属实：算得 {computed} {unit}。',
    en: '“{quote}” is true of {computed} {unit}.',
  },
  'claim.false': {
    zh: '“{quote}”与记录不符：算得 {computed} {unit}，相差 {by}。',
    en: '“{quote}” is not true of {computed} {unit}: it differs by {by}.',
  },
  'claim.none': {
    zh: '无法判断“{quote}”是否属实：{because}',
    en: 'Whether “{quote}” is true can’t be said: {because}',
  },
  'claim.target': {
    zh: '“{quote}”是目标，不判断是否属实；算得的是目前的数值。',
    en: '“{quote}” is a target: it is not judged here; what is computed is where it stands.',
  },
  'later.unknown': {
    zh: '绑定、定义或上报数值在这个检查点之前或之后是否另有更新，证据包看不出；公开日志可以。',
    en: 'Whether other acts changed the binding, a definition or a reported figure can’t be told from a bundle; the whole log tells.',
  },
})

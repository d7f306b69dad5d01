/** What a check of the record may find, in words. */
import type { Text } from '../../kernel/words.ts'

const says = {
  'act-changed': {
    zh: '第 {index} 件行为（{act}）的内容被改动：与树中的叶不符。',
    en: 'The content of act {index} ({act}) was changed: it is not what its leaf in the tree was made from.',
  },
  'act-number': {
    zh: '第 {index} 件行为（{act}）的编号被改为 {number}：树中是 {series} 的第 {expected} 号。',
    en: 'The number of act {index} ({act}) was changed to {number}: in the tree it is number {expected} of {series}.',
  },
  'act-missing': {
    zh: '第 {index} 件行为不见了：树中有它的叶，表中没有它的行。',
    en: 'Act {index} is missing: the tree has its leaf, the table has no row of it.',
  },
  'act-taken-out': {
    zh: '第 {index} 处少了一件行为，其后的行为被前移：现在这里的 {act} 原在其后一位。',
    en: 'An act was taken out at {index} and those after it moved up: {act}, which stands here, stood one place further.',
  },
  'act-put-in': {
    zh: '第 {index} 处多了一件行为（{act}），其后的行为被后移：树中没有它。',
    en: 'An act was put in at {index} ({act}) and those after it moved down: the tree does not have it.',
  },
  'act-added': {
    zh: '第 {index} 件行为（{act}）在记录的末尾之后：没有经过编排。',
    en: 'Act {index} ({act}) stands beyond the end of the log: the sequencer did not place it.',
  },
  'acts-swapped': {
    zh: '第 {index} 件行为（{act}）与第 {other} 件被对调。',
    en: 'Act {index} ({act}) and act {other} were swapped.',
  },
  'act-moved': {
    zh: '第 {index} 件行为（{act}）原在第 {other} 处。',
    en: 'Act {index} ({act}) was moved: its leaf stands at {other}.',
  },
  'tile-changed': {
    zh: '瓦片 {tile} 被改动：第 {index} 件行为（{act}）与签名的根相符，而瓦片与之不符。',
    en: 'The tile {tile} was changed: act {index} ({act}) agrees with the signed root, the tile does not.',
  },
  'tile-wrong': {
    zh: '瓦片 {tile} 与下层算得的不符。',
    en: 'The tile {tile} is not what the level below it gives.',
  },
  'tile-missing': { zh: '瓦片 {tile} 不见了或不完整。', en: 'The tile {tile} is missing or cut short.' },
  'tile-extra': { zh: '瓦片 {tile} 超出了树的范围。', en: 'The tile {tile} lies beyond the tree.' },
  'checkpoint-changed': {
    zh: '规模为 {size} 的检查点被改动：城市的签名与其内容不符。',
    en: 'The checkpoint of size {size} was changed: the city’s signature is of another text.',
  },
  'checkpoint-row': {
    zh: '规模为 {size} 的检查点被改动：表中的规模或根与签名文本不符。',
    en: 'The checkpoint of size {size} was changed: size or root in its row are not those of its signed text.',
  },
  'checkpoint-foreign': {
    zh: '规模为 {size} 的检查点由别的密钥签名。',
    en: 'The checkpoint of size {size} is signed by another key, not by one of the city’s.',
  },
  'checkpoint-root': {
    zh: '规模为 {size} 的检查点不是这棵树的：签名有效，根却不同。',
    en: 'The checkpoint of size {size} is not of this tree: it is signed by the city, but its root is another.',
  },
  'checkpoint-missing': {
    zh: '规模为 {size} 的记录没有检查点。',
    en: 'There is no checkpoint of the log’s present size, {size}.',
  },
  'log-root': {
    zh: '记录的根或规模（{size}）被改动：与行为算得的不符。',
    en: 'The log’s own root or size ({size}) was changed: the acts give another.',
  },
  'series-gap': {
    zh: '{series} 的编号有误：第 {index} 件行为（{act}）为 {number} 号，应为 {expected} 号。',
    en: 'The numbers of {series} have a fault: act {index} ({act}) has number {number}, {expected} was expected.',
  },
  'series-count': {
    zh: '{series} 的件数被改动：表中为 {count}，实为 {expected}。',
    en: 'The count of {series} was changed: the table says {count}, there are {expected}.',
  },
  'series-closing': {
    zh: '{series} 的关账标记与关账行为不符。',
    en: 'That {series} is closed, and by which act, is not what the acts say.',
  },
  'closing-wrong': {
    zh: '第 {index} 件行为（{act}）所作的关账与 {series} 的行为不符：{field}。',
    en: 'The closing at {index} ({act}) does not agree with the acts of {series}: {field}.',
  },
  'act-after-closing': {
    zh: '第 {index} 件行为（{act}）记在 {series} 关账之后。',
    en: 'Act {index} ({act}) stands after the closing of {series}.',
  },
  'tally-wrong': {
    zh: '计数被改动：{day} {kind} {department} 表中为 {count}，实为 {expected}。',
    en: 'A tally was changed: {day}, {kind}, {department} says {count}, there are {expected}.',
  },
  'private-changed': {
    zh: '第 {index} 件行为（{act}）的非公开内容与其承诺不符。',
    en: 'The private part of act {index} ({act}) is not what its commitment was made from.',
  },
  'private-missing': {
    zh: '{missing} 件行为缺少非公开内容，而记录中删除的只有 {erased} 件。',
    en: '{missing} act(s) lack their private part, but the record says that {erased} were erased.',
  },
  'key-unknown': {
    zh: '密钥 {vkey} 在表中，但没有一件行为说明过它。',
    en: 'The key {vkey} stands in the table, but no act tells of it.',
  },
  'published-ahead': {
    zh: '曾公布 {published} 件，而现在只有 {size} 件。',
    en: '{published} acts were published, but there are {size}.',
  },
  'published-forked': {
    zh: '曾公布的前 {published} 件的根与现在的不同。',
    en: 'The root that was published over {published} acts is not theirs.',
  },
} as const satisfies Record<string, Text>

/** What kind of difference it is. */
export type FindingKind = keyof typeof says

/** A difference: of which kind, at which act where it is one, and what the words are filled with. */
export type Finding = {
  readonly kind: FindingKind
  readonly index?: number
  readonly values: Readonly<Record<string, string | number>>
}

/** A finding; an act's place comes first, for the order. */
export function finding(kind: FindingKind, values: Finding['values']): Finding {
  const { index } = values
  return typeof index === 'number' ? { kind, index, values } : { kind, values }
}

/** A finding in words. */
export const findingText = ({ kind }: Finding): Text => says[kind]

/** Findings as they are kept: the first of each kind, since one change has many traces. Owned by one check. */
export type Findings = Map<FindingKind, Finding>

/** Keeps a finding, if it is the first of its kind. */
export function note(findings: Findings, kind: FindingKind, values: Finding['values']): void {
  if (!findings.has(kind)) findings.set(kind, finding(kind, values))
}

/** What follows when an act was changed, at its own place too: said after what was done to it. */
const consequences: ReadonlySet<FindingKind> = new Set(['series-gap', 'closing-wrong', 'act-after-closing'])

/** What concerns an act comes first, in the log's order; then what concerns the whole. */
export function inOrder(findings: Findings): Finding[] {
  const placeOf = ({ index }: Finding) => index ?? Number.MAX_VALUE
  const rankOf = ({ kind }: Finding) => (consequences.has(kind) ? 1 : 0)
  return [...findings.values()].sort((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b))
}

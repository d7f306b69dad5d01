/** What a verifier says of what a number rests on, for people. */
import { declareWords } from '../../kernel/words.ts'

/** What the checks say of the log, the acts and the report. */
export const verifyWords = declareWords({
  'signature.right': {
    zh: '公钥 {key} 签署了检查点（{origin}，{size} 条）。',
    en: 'The key {key} signed the checkpoint ({origin}, {size} entries).',
  },
  'signature.malformed': {
    zh: '检查点或公钥无法读取：{because}。',
    en: 'The checkpoint or the key can’t be read: {because}.',
  },
  'signature.wrong': {
    zh: '检查点带有 {keys} 名下的签名，但签名不对：检查点或签名被改动过。',
    en: 'The checkpoint bears a signature in the name of {keys} that is wrong: it, or the signature, was altered.',
  },
  'signature.origin': {
    zh: '签名的公钥（{keys}）不是日志“{origin}”的公钥。',
    en: 'The key that signed ({keys}) is not that of the log {origin}.',
  },
  'signature.none': {
    zh: '检查点上没有所信任的公钥的签名：{keys}。',
    en: 'The checkpoint is not signed by a key that is trusted: {keys}.',
  },
  'witnesses.none': {
    zh: '没有给出见证政策，未核对独立见证方的会签。',
    en: 'No policy was given: cosignatures of independent witnesses were not looked at.',
  },
  'witnesses.enough': { zh: '会签的见证方足够：{names}。', en: 'Enough witnesses cosigned: {names}.' },
  'witnesses.few': {
    zh: '会签的见证方（{names}）不足，政策要求 {quorum}。',
    en: 'Too few witnesses cosigned ({names}); the policy asks for {quorum}.',
  },
  'witnesses.wrong': { zh: '见证方 {names} 名下的会签不对。', en: 'Cosignatures in the name of {names} are wrong.' },
  'witnesses.unread': {
    zh: '此处无法核对 {names} 的 ML-DSA 会签。',
    en: 'ML-DSA cosignatures of {names} can’t be checked here.',
  },
  'acts.right': {
    zh: '{count} 条行为记录格式规范、次序正确、没有重复。',
    en: '{count} acts are well-formed, in order, and none is there twice.',
  },
  'acts.counts': {
    zh: '数目不一致：acts.ndjson 有 {lines} 条，indices.json 有 {indices} 个位置，leaves.bin 有 {leaves} 个哈希，manifest.json 写 {manifest}。',
    en: 'They don’t count alike: {lines} acts in acts.ndjson, {indices} places in indices.json, {leaves} hashes in leaves.bin, {manifest} in manifest.json.',
  },
  'acts.malformed': {
    zh: 'acts.ndjson 第 {line} 行（位置 {index}）不是规范的行为记录：{because}。',
    en: 'Line {line} of acts.ndjson (index {index}) is no entry of a log: {because}.',
  },
  'acts.twice': {
    zh: '行为 {act} 出现了两次：第 {first} 行和第 {line} 行（位置 {index}）。',
    en: 'Act {act} is there twice: on line {first} and on line {line} (index {index}).',
  },
  'acts.order': {
    zh: '次序有误：第 {line} 行的行为 {act} 位于 {index}，却排在位置 {before} 之后。',
    en: 'Out of order: act {act} on line {line} has index {index}, after index {before}.',
  },
  'acts.number': {
    zh: '次序有误：第 {line} 行的行为 {act}（位置 {index}）在序列 {series} 中编号 {number}，却排在编号 {last} 之后。',
    en: 'Out of order: act {act} on line {line} (index {index}) is number {number} of {series}, after number {last}.',
  },
  'acts.one': { zh: '行为 {act}（位置 {index}）格式规范。', en: 'Act {act} at index {index} is well-formed.' },
  'acts.notOne': {
    zh: '证明文件所附的内容（位置 {index}）不是规范的行为记录：{because}。',
    en: 'What the proof carries for index {index} is no entry of a log: {because}.',
  },
  'inclusion.one': {
    zh: '行为 {act} 位于 {origin} 的 {size} 条之中，位置 {index}：与检查点的根哈希相符。',
    en: 'Act {act} is among the {size} entries of {origin}, at index {index}: it leads to the checkpoint’s root.',
  },
  'inclusion.notOne': {
    zh: '行为 {act}（位置 {index}）得不出 {origin} 检查点（{size} 条）的根哈希：行为或证明被改动过。',
    en: 'Act {act} at index {index} does not lead to the root of {origin}’s checkpoint ({size} entries): the act or its proof was altered.',
  },
  'body.malformed': {
    zh: '行为 {act}（位置 {index}）的内容不合规定：“{field}”。',
    en: 'The body of act {act} at index {index} is not as its kind has it: “{field}”.',
  },
  'inclusion.right': {
    zh: '{count} 条行为记录都在 {origin} 的 {size} 条之中：与检查点的根哈希相符。',
    en: 'All {count} acts are among the {size} entries of {origin}: they lead to the checkpoint’s root.',
  },
  'inclusion.act': {
    zh: '位置 {index} 的行为 {act} 被改动过：它的哈希得不出检查点的根哈希，原来的哈希可以。',
    en: 'Act {act} at index {index} was altered: its hash does not lead to the checkpoint’s root; the original hash does.',
  },
  'inclusion.leaves': {
    zh: '行为都得到证明，但 leaves.bin 中位置 {index}（行为 {act}）的哈希被改动过。',
    en: 'The acts are proved, but the hash of act {act} at index {index} in leaves.bin was altered.',
  },
  'inclusion.both': {
    zh: '得不出检查点的根哈希：位置 {index} 的行为 {act} 的哈希与打包时不同，证明、位置或检查点也不符。',
    en: 'It does not lead to the checkpoint’s root: the hash of act {act} at index {index} is another than when it was packed, and the proof, the indices or the checkpoint don’t fit either.',
  },
  'inclusion.proof': {
    zh: '得不出检查点（{size} 条）的根哈希：各条行为与打包时相同，是 proof.bin、indices.json 或检查点被改动过，三者无法区分。',
    en: 'It does not lead to the root of the checkpoint ({size} entries): the acts are as they were packed; proof.bin, indices.json or the checkpoint was altered, which can’t be told apart.',
  },
  'inclusion.beyond': {
    zh: '行为 {act} 的位置 {index} 超出了日志的 {size} 条。',
    en: 'Act {act} has index {index}, beyond the {size} entries of the log.',
  },
  'inclusion.manifest': {
    zh: 'manifest.json 所写的日志（{said}）与检查点（{origin} {size}）不同。',
    en: 'manifest.json names another log ({said}) than the checkpoint ({origin} {size}).',
  },
  'report.right': {
    zh: '原文在《{title}》第 {start} 个字符处；全文的哈希与公布报告的行为 {act}（位置 {index}）一致。',
    en: 'The sentence stands in “{title}” at character {start}; the hash of the text is that of act {act} (index {index}), which published it.',
  },
  'report.hash': {
    zh: 'report.txt 被改动过：SHA-256 为 {hash}，绑定写的是 {expected}。',
    en: 'report.txt was altered: its SHA-256 is {hash}, the binding says {expected}.',
  },
  'report.unpublished': {
    zh: '包中没有公布报告 {report} 第 {edition} 版的行为。',
    en: 'No act in the bundle published edition {edition} of the report {report}.',
  },
  'report.other': {
    zh: '公布报告的行为 {act}（位置 {index}）写的是另一份文本的哈希。',
    en: 'Act {act} (index {index}), which published the report, names the hash of another text.',
  },
  'report.quote': {
    zh: '报告第 {start} 至 {end} 个字符是“{found}”，不是“{quote}”。',
    en: 'Characters {start} to {end} of the report read “{found}”, not “{quote}”.',
  },
  'binding.right': {
    zh: '行为 {act}（位置 {index}）把“{quote}”绑定到指标 {indicator}，时期 {period}。',
    en: 'Act {act} (index {index}) binds “{quote}” to the indicator {indicator}, period {period}.',
  },
  'binding.missing': {
    zh: '包中没有绑定原文的行为 {act}。',
    en: 'The act {act} that binds the sentence is not in the bundle.',
  },
  'binding.kind': {
    zh: '行为 {act}（位置 {index}）不是绑定，而是 {kind}。',
    en: 'Act {act} (index {index}) is no binding: it is {kind}.',
  },
  'binding.manifest': {
    zh: 'manifest.json 写的是“{said}”，绑定的是“{bound}”。',
    en: 'manifest.json says “{said}”, the binding is of “{bound}”.',
  },
  'definition.right': {
    zh: '指标“{name}”由行为 {act}（位置 {index}）定义：{says}',
    en: 'The indicator “{name}” is defined by act {act} (index {index}): {says}',
  },
  'definition.missing': {
    zh: '包中没有定义指标 {indicator} 的行为 {act}。',
    en: 'The act {act} that defines the indicator {indicator} is not in the bundle.',
  },
  'definition.many': {
    zh: '包中有 {count} 个指标定义，上限为 {limit}。',
    en: 'The bundle holds {count} definitions; {limit} is the limit.',
  },
  'definition.unfit': { zh: '绑定与指标定义不符：{because}', en: 'The binding does not fit the definition: {because}' },
  'documents.right': {
    zh: '{count} 个上报数值的来源文件都在，哈希一致：{names}。',
    en: 'The source documents of {count} reported figure(s) are there, with the hashes that were recorded: {names}.',
  },
  'documents.none': { zh: '这个数字不涉及上报的数值。', en: 'The number rests on no reported figure.' },
  'documents.missing': {
    zh: '缺少行为 {act}（位置 {index}）所依据的文件“{name}”（SHA-256 {hash}）。',
    en: 'The document “{name}” that act {act} (index {index}) rests on is missing (SHA-256 {hash}).',
  },
  'documents.altered': {
    zh: '{path} 被改动过：SHA-256 为 {found}；行为 {act}（位置 {index}）所依据的“{name}”应为 {hash}。',
    en: '{path} was altered: its SHA-256 is {found}; that of “{name}”, which act {act} (index {index}) rests on, is {hash}.',
  },
  'documents.stray': { zh: '没有行为提到文件 {path}。', en: 'No act speaks of the file {path}.' },
})

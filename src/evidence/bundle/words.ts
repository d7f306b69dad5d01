/** Why a file is refused as a bundle, for people. */
import { declareWords } from '../../kernel/words.ts'

/** Why a file is refused as a bundle. */
export const bundleWords = declareWords({
  'zip.none': { zh: '这不是 zip 文件，或者它不完整。', en: 'This is no zip file, or not all of it.' },
  'zip.large': { zh: '文件超过了 {limit} MB 的上限。', en: 'The file is over the limit of {limit} MB.' },
  'zip.many': { zh: '包中有 {count} 个文件，上限为 {limit}。', en: 'It holds {count} files; {limit} is the limit.' },
  'zip.kind': {
    zh: '包中的“{name}”经过加密，或使用了不支持的压缩方式。',
    en: '{name} in it is encrypted, or packed in a way that is not read here.',
  },
  'zip.name': {
    zh: '包中的文件名“{name}”不可接受：只能是相对路径，由字母、数字、点、横线组成，不含 ..。',
    en: 'A file in it is called “{name}”: names are relative, of letters, digits, dots and dashes, without “..”.',
  },
  'zip.twice': { zh: '包中有两个“{name}”。', en: 'It holds {name} twice.' },
  'zip.overlap': {
    zh: '包中的“{name}”与其他内容重叠，或者位置有误。',
    en: '{name} in it lies over something else, or where it can’t be.',
  },
  'zip.size': {
    zh: '包中的“{name}”解压后有 {size} 字节，上限为 {limit}。',
    en: '{name} in it unpacks to {size} bytes; {limit} is the limit.',
  },
  'zip.total': {
    zh: '包中内容解压后共 {size} 字节，上限为 {limit}。',
    en: 'All in it unpacks to {size} bytes; {limit} is the limit.',
  },
  'zip.ratio': {
    zh: '包中的“{name}”声称压缩了 {ratio} 倍，超过 {limit} 倍的上限：像是压缩炸弹。',
    en: '{name} in it claims to be packed {ratio} times; {limit} is the limit: it looks like a zip bomb.',
  },
  'zip.lies': {
    zh: '包中的“{name}”解压后的内容与声明的大小或校验值不符。',
    en: '{name} in it unpacks to something else than the size and checksum that it declares.',
  },
  'bundle.missing': { zh: '证据包缺少“{name}”。', en: 'The bundle lacks {name}.' },
  'bundle.extra': { zh: '证据包不应有“{name}”。', en: 'A bundle holds no {name}.' },
  'bundle.utf8': { zh: '“{name}”不是有效的 UTF-8 文本。', en: '{name} is not valid UTF-8.' },
  'bundle.json': { zh: '“{name}”不是有效的 JSON。', en: '{name} is not valid JSON.' },
  'bundle.manifest': {
    zh: 'manifest.json 的“{field}”不符合格式 1。',
    en: '“{field}” of manifest.json is not as format 1 has it.',
  },
  'bundle.indices': {
    zh: 'indices.json 应为非负整数的列表。',
    en: 'indices.json is a list of whole numbers, none below zero.',
  },
  'bundle.hashes': {
    zh: '“{name}”应为一串 32 字节的哈希值。',
    en: '{name} is a row of hashes of 32 bytes each.',
  },
  'bundle.lines': {
    zh: 'acts.ndjson 应每行一条记录，以换行结束，不超过 {limit} 条。',
    en: 'acts.ndjson has an act on each line, each ended by a newline, up to {limit} of them.',
  },
})

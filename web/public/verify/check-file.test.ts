import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { exampleActs, exampleBundle } from '../../../src/evidence/examples/city.ts'
import { exampleLog as evidenceLog, signedBy } from '../../../src/evidence/examples/log.ts'
import { encodeEntry, inclusionProof, printProof, utf8 } from '../../../src/proof/index.ts'
import { checkFile } from './check-file.ts'
import { renderVerdict } from './verdict.ts'

const files = new Map<string, Uint8Array>()
let vkey = ''
const foreignKey = signedBy('elsewhere.example/log', 'x\n').vkey

before(async () => {
  const log = await evidenceLog(exampleActs())
  vkey = log.vkey
  const [act, other] = log.acts
  assert.ok(act !== undefined && other !== undefined)
  const hashes = await inclusionProof(log.reader, act.index, log.size)
  const proof = { index: act.index, hashes, checkpoint: log.checkpoint }
  const evidence = await exampleBundle('parks')
  files.set('evidence.zip', evidence)
  files.set('spoilt.zip', evidence.with(evidence.length >> 1, (evidence[evidence.length >> 1] ?? 0) ^ 1))
  files.set('cut.zip', evidence.subarray(0, 200))
  files.set('act.tlog-proof', utf8(printProof({ ...proof, extra: encodeEntry(act.entry) })))
  files.set('other.tlog-proof', utf8(printProof({ ...proof, extra: encodeEntry(other.entry) })))
  files.set('bare.tlog-proof', utf8(printProof(proof)))
  files.set('broken.tlog-proof', utf8('c2sp.org/tlog-proof@v1\nindex 1\n'))
  files.set('photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
  files.set('empty', new Uint8Array())
})

const said = (name: string, key = vkey, language: 'zh' | 'en' = 'zh') =>
  renderVerdict(checkFile(files.get(name) ?? new Uint8Array(), key), name, key, language).toString()

for (const [name, says] of [
  ['evidence.zip', ['核对通过', '三座', '由记录算得', '本市的公钥 example.com/log+', '无一遗漏', '通过']],
  ['spoilt.zip', ['foundtrue failed']],
  ['cut.zip', ['这个文件没法核对']],
  ['act.tlog-proof', ['核对通过', '一字未改', 'aid.paid']],
  ['other.tlog-proof', ['核对不通过', '这份内容不在日志里']],
  ['bare.tlog-proof', ['没有带上行为的原文']],
  ['broken.tlog-proof', ['文件的格式不对']],
  ['photo.png', ['这不是数字的证据']],
  ['empty', ['这不是数字的证据']],
] as const)
  test(`${name}: ${says[0]}`, () => {
    const verdict = said(name).replace('found-true', 'foundtrue')
    for (const each of says) assert.ok(verdict.includes(each), `it does not say ${each}: ${verdict}`)
  })

test('another city’s evidence is told apart from a spoilt file of ours', () => {
  assert.match(said('evidence.zip', foreignKey), /不是本市的证据.*签署它的是 example\.com\/log\+/s)
  assert.match(said('evidence.zip', foreignKey, 'en'), /Not this city’s evidence/)
  assert.doesNotMatch(said('evidence.zip', foreignKey), /核对通过/)
})

test('what was computed is shown in the sentence’s scale, with more figures', async () => {
  files.set('aid.zip', await exampleBundle('aid'))
  assert.match(said('aid.zip'), /12\.35万元.*12\.348066万元/s)
})

test('what a file is called can’t become markup', () => {
  assert.match(said('<img src=x>.zip'), /&lt;img src=x&gt;\.zip/)
})

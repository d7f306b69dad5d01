/** What stands in a bundle for whoever opens it by hand, in both languages. */
import type { Manifest } from './manifest.ts'

/** The text of README.txt. */
export function readme({ quote, measure, origin, size, acts, mode }: Manifest): string {
  const sampleZh =
    mode === 'sample' ? '\n本包只含抽样的行为记录：数值本身须由公开日志全部重算（./yinuo verify --log 地址）。\n' : ''
  const sampleEn =
    mode === 'sample'
      ? '\nThis bundle holds a sample of the acts: the number itself can be recomputed only from the whole log\n(./yinuo verify --log URL).\n'
      : ''
  return `一诺证据包（格式 1）

报告原文：${quote}（${measure}）
公开日志：${origin}，共 ${size} 条；本包含 ${acts} 条
${sampleZh}
核对：./yinuo verify 本文件.zip --vkey 市政府公布的公钥
也可在浏览器中打开任一“一诺”站点的 /verify 页面，放入本文件；文件不会上传。

手工核对：
1. checkpoint 是经签名的文本（C2SP signed-note，Ed25519）：第二行是日志条数，第三行是根哈希（base64）；公钥在 vkey。
   包里的公钥只能说明内容前后一致；请与市政府另行公布的公钥比对。
2. acts.ndjson 每行一条行为记录（RFC 8785 规范 JSON），indices.json 是它们在日志中的位置（从 0 起）。
   叶哈希 = SHA-256(0x00 ‖ 该行字节)，与 leaves.bin 逐一相同。
3. proof.bin 是不含这些叶的最大子树的哈希（每个 32 字节，从左到右）；按 RFC 6962 与叶哈希合成，应得根哈希。
4. manifest.json 的 binding 指出把原文与指标绑定的行为；它的 definition 指出指标定义的行为。
   report.txt 的 SHA-256 见 ledger.report-published；[start, end) 处（UTF-16）应为原文。
5. 每个序列（KIND/年份）的编号应为 1…n 无缺号；record.period-closed 记有条数与合计。
6. 按定义由行为记录算出数值，与原文比较。

Yinuo evidence bundle (format 1)

The report says: ${quote} (${measure})
The log: ${origin}, ${size} entries; ${acts} of them are here
${sampleEn}
Check it: ./yinuo verify THIS-FILE.zip --vkey THE-KEY-THAT-THE-CITY-PUBLISHES
Or open /verify of any Yinuo site in a browser and drop the file there; nothing is uploaded.

By hand:
1. checkpoint is a signed text (C2SP signed-note, Ed25519): its second line is the number of entries of the log, its
   third the root hash in base64; the key is in vkey. A key from the bundle shows only that the bundle agrees with
   itself: compare it with the key that the city publishes elsewhere.
2. acts.ndjson has an act on each line (canonical JSON, RFC 8785); indices.json has their places in the log, from 0.
   The hash of a leaf is SHA-256(0x00 || the bytes of the line): the same as in leaves.bin.
3. proof.bin has the hashes of the largest subtrees that hold none of these leaves (32 bytes each, from the left).
   Put together with the leaves' hashes as RFC 6962 says, they give the root.
4. binding in manifest.json names the act that ties the sentence to an indicator; its definition names the act that
   defines the indicator. The SHA-256 of report.txt stands in ledger.report-published; from start to end (UTF-16
   units) it reads as quoted.
5. The numbers within each series (KIND/YEAR) run from 1 to n without a gap; record.period-closed states count and sums.
6. Compute the number from the acts as the definition says, and compare it with the sentence.
`
}

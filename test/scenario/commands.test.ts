/** Commands beside a city: while it starts, and how they speak. */
import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '../../src/kernel/database.ts'
import { freshFolder, startCity, yinuo } from '../city.ts'

const report = `政府工作报告
——2022年1月12日在云渡县第十八届人民代表大会第一次会议上
一、2021年工作回顾
全年地区生产总值412亿元、增长6.2%。新建农村公路86公里。
`

async function reportFile(): Promise<string> {
  const file = join(await freshFolder(), '报告.txt')
  await writeFile(file, report)
  return file
}

test('imports given while the city starts are done, each once', async () => {
  const [data, file] = [await freshFolder(), await reportFile()]
  const starting = startCity({ data, empty: true })
  const imports = await Promise.all([1, 2, 3].map(() => yinuo(['import', file, '--data', data, '--json'])))
  const city = await starting
  assert.deepEqual(imports.map(({ code, out }) => [code, JSON.parse(out).kind]).sort(), [
    [0, 'new-report'],
    [0, 'same-file'],
    [0, 'same-file'],
  ])
  assert.equal(await city.stop(), 0)
})

test('the state of a database is told as it is: none where there is none, an unknown migration by name', async () => {
  const data = await freshFolder()
  const none = await yinuo(['db', 'status', '--data', data])
  assert.deepEqual([none.code, /no city’s data/.test(none.err), await readdir(data)], [1, true, []])
  await yinuo(['import', await reportFile(), '--data', data])
  const { db, close } = await openDatabase({ folder: join(data, 'database') })
  await sql`insert into kernel_migration (name, sha256) values ('kernel/9999-future', '')`.execute(db)
  await sql`delete from kernel_migration where name = 'ledger/0001-report'`.execute(db)
  await close()
  const { code, out } = await yinuo(['db', 'status', '--data', data, '--json'])
  const { kind, applied, waiting, unknown } = JSON.parse(out)
  assert.deepEqual([code, kind, applied.length > 0], [0, 'embedded', true])
  assert.deepEqual([waiting, unknown], [['ledger/0001-report'], ['kernel/9999-future']])
})

for (const [args, zh] of [
  [['start', '--wings'], '没有选项 --wings。  →  ./yinuo start --help'],
  [['start', '--port'], '选项 --port 缺少 PORT。  →  ./yinuo start --help'],
  [['start', '--port', '--empty'], '选项 --port 缺少 PORT。  →  ./yinuo start --help'],
  [['start', '--empty=no'], '选项 --empty 不带值。  →  ./yinuo start --help'],
  [['db', 'burn'], '应为 db status。  →  ./yinuo db --help'],
  [['read'], '给出了 0 个参数，应为 1 个。  →  ./yinuo read --help'],
  [['飞'], '没有命令 飞。  →  ./yinuo --help'],
] as const)
  test(`«${args.join(' ')}» is refused in the language of the terminal`, async () => {
    const { code, err } = await yinuo(args, { environment: { LANG: 'zh_CN.UTF-8' } })
    assert.deepEqual([code, err], [2, `${zh}\n`])
  })

for (const [what, args, input] of [
  ['standard input', ['read', '-'], Buffer.alloc(21 * 2 ** 20, '诺')],
  ['a device without an end', ['read', '/dev/zero'], ''],
] as const)
  test(`${what} is read no further than 20 MB`, async () => {
    const { code, err } = await yinuo(args, { input })
    assert.equal(code, 1)
    assert.match(err, /over the limit of 20 MB/)
  })

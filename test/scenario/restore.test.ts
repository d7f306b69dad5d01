/** An old backup put back over a newer city: refused, gone on from under a new name, and what was proved stays proved. */
import assert from 'node:assert/strict'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseCheckpoint, parseNote } from '../../src/proof/index.ts'
import { freshFolder, type RunningCity, startCity, yinuo } from '../city.ts'
import { until } from '../loading.ts'

const report = `政府工作报告
——2022年1月12日在云渡县第十八届人民代表大会第一次会议上
一、2021年工作回顾
全年地区生产总值412亿元、增长6.2%。新建农村公路86公里。
`

const text = async ({ url }: RunningCity, path: string) => (await (await fetch(`${url}${path}`)).text()).trim()
const sizeOf = async (city: RunningCity) =>
  parseCheckpoint(parseNote(`${await text(city, '/log/checkpoint')}\n`).text).size

/** The evidence of a number that a department reported, as soon as the city can say that it agrees. */
async function evidenceOf(city: RunningCity): Promise<string> {
  const address = `${city.url}/api/measures/pengcheng-2020.1.1`
  await until(async () => (await (await fetch(address)).json()).standing === 'agrees')
  const file = join(await freshFolder(), 'evidence.zip')
  await writeFile(file, new Uint8Array(await (await fetch(`${address}/evidence`)).arrayBuffer()))
  return file
}

const patient = { timeout: 300_000 }
const verify = (file: string, vkey: string) => yinuo(['verify', file, '--vkey', vkey])

test(
  'a city on an old backup goes on under a new name; evidence from before holds by the old key',
  patient,
  async () => {
    const data = await freshFolder()
    const [database, backup] = [join(data, 'database'), join(await freshFolder(), 'database')]
    const before = await startCity({ data })
    const oldKey = await text(before, '/log/vkey')
    const early = await evidenceOf(before)
    const kept = await sizeOf(before)
    assert.equal(await before.stop(), 0)
    await cp(database, backup, { recursive: true })

    const file = join(await freshFolder(), '报告.txt')
    await writeFile(file, report)
    const newer = await startCity({ data })
    assert.equal((await yinuo(['import', file, '--data', data])).code, 0)
    await until(async () => (await sizeOf(newer)) > kept)
    const late = await evidenceOf(newer)
    assert.equal(await newer.stop(), 0)
    await rm(database, { recursive: true })
    await cp(backup, database, { recursive: true })

    const refused = await yinuo(['start', '--port', '0', '--data', data])
    assert.equal(refused.code, 1)
    const said = `${kept + 1} acts were published, but the database holds ${kept}: was an old backup restored?`
    assert.ok(refused.err.startsWith(said), refused.err)
    assert.match(refused.err, /\.\/yinuo record continue-after-restore --yes goes on under a new name\.\n$/)
    const because = ['--because', 'the disk failed on 2 October']
    const went = await yinuo(['record', 'continue-after-restore', '--yes', ...because, '--data', data])
    assert.equal(went.code, 0, went.err)
    const twice = await yinuo(['record', 'continue-after-restore', '--yes', ...because, '--data', data])
    assert.deepEqual([twice.code, /agrees with what was published/.test(twice.err)], [1, true])

    const city = await startCity({ data })
    const newKey = await text(city, '/log/vkey')
    assert.match(newKey, /\/restart-1\+/)
    const fresh = await evidenceOf(city)
    for (const [evidence, key, code] of [
      [early, oldKey, 0],
      [late, oldKey, 0],
      [fresh, newKey, 0],
      [fresh, oldKey, 1],
      [late, newKey, 1],
    ] as const)
      assert.equal((await verify(evidence, key)).code, code)
    const { checks, problems } = JSON.parse(
      (await yinuo(['verify', '--log', city.url, '--vkey', newKey, '--json'])).out,
    )
    assert.deepEqual([checks.filter(({ state }: { state: string }) => state === 'failed'), problems], [[], []])
    const restarts = await (await fetch(`${city.url}/api/acts?kind=record.log-restarted`)).json()
    assert.deepEqual(
      restarts.items.map(({ index, entry: { body } }: Restart) => [index, body.published, body.because]),
      [[kept, kept + 1, 'the disk failed on 2 October']],
    )
    assert.equal((await yinuo(['record', 'check', '--data', data])).code, 0)
    assert.equal(await city.stop(), 0)
  },
)

type Restart = { index: number; entry: { body: { published: number; because: string } } }

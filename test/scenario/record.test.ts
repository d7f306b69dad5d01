/** The public record as strangers, witnesses and an operator with an old backup meet it. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  equalBytes,
  type Hash,
  parseCheckpoint,
  parseNote,
  parseVkey,
  rootOf,
  tilePath,
  tilesOf,
  verifyCosignatures,
  verifyNote,
} from '../../src/proof/index.ts'
import { makeCosignerKeys, parseCosignerKeys } from '../../src/record/witness/cosigner.ts'
import { originHash } from '../../src/record/witness/state.ts'
import { freshFolder, startCity, yinuo } from '../city.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const report = (figure: string) => `政府工作报告
——2022年1月12日在云渡县第十八届人民代表大会第一次会议上
一、2021年工作回顾
全年地区生产总值${figure}亿元、增长6.2%。新建农村公路86公里。
`

/** Hands a report in; each is an act of the record. */
async function importReport(data: string, figure: string): Promise<void> {
  const file = join(await freshFolder(), '报告.txt')
  await writeFile(file, report(figure))
  const { code, err } = await yinuo(['import', file, '--data', data])
  assert.equal(code, 0, err)
}

async function text(url: string): Promise<string> {
  const response = await fetch(url)
  assert.equal(response.status, 200, url)
  return response.text()
}

const headOf = (note: string) => parseCheckpoint(parseNote(note).text)

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const found = await look()
    if (found !== undefined) return found
    await wait(100)
  }
  throw new Error('it did not come about')
}

test('a stranger finds an act in the tree that the city signed', async () => {
  const city = await startCity({ empty: true })
  try {
    assert.equal((await fetch(`${city.url}/log/checkpoint`)).status, 404, 'before the first act')
    await importReport(city.data, '412')
    const note = await until(async () => {
      const response = await fetch(`${city.url}/log/checkpoint`)
      return response.status === 200 ? response.text() : undefined
    })
    const vkey = parseVkey((await text(`${city.url}/log/vkey`)).trimEnd())
    assert.deepEqual(verifyNote(parseNote(note), [vkey]).verified, [vkey])
    const { size, root } = headOf(note)
    const leaves: Hash[] = []
    for (const { level, index, width } of tilesOf(size).filter(tile => tile.level === 0)) {
      const tile = await (await fetch(`${city.url}/log/${tilePath(level, index, width)}`)).bytes()
      for (let at = 0; at < width; at++) leaves.push(tile.slice(at * 32, at * 32 + 32))
    }
    assert.ok(equalBytes(rootOf(leaves), root))
    const checked = await yinuo(['record', 'check', '--data', city.data, '--json'])
    assert.deepEqual([checked.code, JSON.parse(checked.out).findings], [0, []])
  } finally {
    await city.stop()
  }
})

const witnesses: { stop(): Promise<void> }[] = []
after(async () => {
  for (const witness of witnesses) await witness.stop()
})

/** Runs `yinuo witness` with fresh keys; its Ed25519 key is the first that it prints. */
async function startWitness(name: string, logs: string): Promise<{ url: string; vkey: string }> {
  const key = join(await freshFolder(), 'witness.key')
  const args = ['--disable-warning=ExperimentalWarning', cli, 'witness', '--key', key, '--name', name]
  const child = spawn(process.execPath, [...args, '--logs', logs, '--port', '0', '--host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C' },
  })
  const ended = once(child, 'exit')
  witnesses.push({
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  })
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(line)
    if (line.startsWith('Stop')) break
  }
  child.stdout.resume()
  const found = (head: string) => said.find(line => line.startsWith(head))?.split(/\s+/)[1] ?? ''
  return { url: found('Witness'), vkey: found('Key') }
}

test('two witnesses of three cosign; a city that forks its history is refused by both', async () => {
  const data = await freshFolder()
  await importReport(data, '412')
  const { keys } = JSON.parse((await yinuo(['record', 'status', '--data', data, '--json'])).out)
  const vkey: string = keys[0].vkey
  const logs = join(await freshFolder(), 'logs')
  await writeFile(logs, `# the city\n${vkey}\n`)
  const [first, second] = [await startWitness('w1.example', logs), await startWitness('w2.example', logs)]
  const [third] = parseCosignerKeys(makeCosignerKeys('w3.example')) ?? [] // Nobody runs it.
  const policy = join(await freshFolder(), 'policy')
  await writeFile(
    policy,
    [
      `log ${vkey}`,
      `witness W1 ${first.vkey} ${first.url}`,
      `witness W2 ${second.vkey} ${second.url}`,
      `witness W3 ${third?.key.text} http://127.0.0.1:9`,
      'group city 2 W1 W2 W3',
      'quorum city',
      '',
    ].join('\n'),
  )
  const environment = { YINUO_WITNESSES: policy }
  await cp(data, `${data}-before`, { recursive: true })

  const city = await startCity({ data, empty: true, environment })
  await importReport(data, '413')
  const keysOfBoth = [parseVkey(first.vkey), parseVkey(second.vkey)]
  const cosigned = await until(async () => {
    const note = await text(`${city.url}/log/checkpoint`)
    const found = verifyCosignatures(parseNote(note), keysOfBoth).filter(({ state }) => state === 'verified')
    return headOf(note).size > 1 && found.length === 2 ? note : undefined
  })
  const { origin, size } = headOf(cosigned)
  const shown = await text(`${first.url}/${originHash(origin)}/checkpoint`)
  assert.equal(headOf(shown).size, size)
  assert.equal(await city.stop(), 0)

  // The same city as it was before, which grows another history: what it published is wiped out too.
  const forked = `${data}-before`
  await rm(join(forked, 'log'), { recursive: true, force: true })
  const fork = await startCity({ data: forked, empty: true, environment })
  for (const figure of ['600', '601']) await importReport(forked, figure)
  const grown = await until(async () => {
    const note = await text(`${fork.url}/log/checkpoint`)
    return headOf(note).size > size ? note : undefined
  })
  await wait(2500)
  const after = await text(`${fork.url}/log/checkpoint`)
  assert.deepEqual(verifyCosignatures(parseNote(after), keysOfBoth), [], 'the fork was cosigned')
  assert.ok(headOf(grown).size > size)
  assert.equal(headOf(await text(`${second.url}/${originHash(origin)}/checkpoint`)).size, size)
  await fork.stop()
})

test('a city on an old backup does not start, until its operator goes on under a new name', async () => {
  const data = await freshFolder()
  await importReport(data, '412')
  await cp(join(data, 'database'), `${data}-backup`, { recursive: true })
  const city = await startCity({ data, empty: true })
  await importReport(data, '413')
  await until(async () => {
    const { size } = headOf(await text(`${city.url}/log/checkpoint`))
    return size > 1 ? size : undefined
  })
  await city.kill()
  await rm(join(data, 'database'), { recursive: true })
  await cp(`${data}-backup`, join(data, 'database'), { recursive: true })

  const refused = await yinuo(['start', '--empty', '--port', '0', '--data', data])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /acts were published, but the database holds 1: was an old backup restored\?/)
  const checked = await yinuo(['record', 'check', '--data', data])
  assert.deepEqual([checked.code, /acts were published, but there are 1/.test(checked.out)], [1, true])
  const unconfirmed = await yinuo(['record', 'continue-after-restore', '--because', 'a disk failed', '--data', data])
  assert.equal(unconfirmed.code, 2)
  const args = ['record', 'continue-after-restore', '--yes', '--because', 'a disk failed', '--data', data]
  const { code, out, err } = await yinuo(args)
  assert.equal(code, 0, err)
  assert.match(out, /goes on as \S+\/restart-1 from 1 acts/)
  const again = await startCity({ data, empty: true })
  assert.match(headOf(await text(`${again.url}/log/checkpoint`)).origin, /\/restart-1$/)
  assert.equal(await again.stop(), 0)
})

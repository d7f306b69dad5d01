/** A log has its checkpoints cosigned: two witnesses of three are enough, a fork gets none, a slow one delays nobody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openLog } from '../../kernel/log.ts'
import { meetsQuorum, parsePolicy, parseVkey } from '../../proof/index.ts'
import { addCheckpoint, type Witness } from './answer.ts'
import { type AskedWitness, askWitness, type Cosignature, type Send, type Signed, Unreachable } from './ask.ts'
import { makeCosignerKeys, parseCosignerKeys } from './cosigner.ts'
import { keepWitnessed, type WitnessedLog } from './keep-witnessed.ts'
import { keyOfLog, logInMemory } from './log-in-memory.ts'
import { originHash, type WitnessState } from './state.ts'

const origin = 'city.example/log'
const log = openLog('silent')

function stateInMemory(): WitnessState {
  const notes = new Map<string, string>()
  return {
    find: async name => notes.get(name),
    alone: (name, run) => run(notes.get(name), async note => void notes.set(name, note)),
  }
}

/** Witness n, whose key follows from its number. */
function witnessNumber(n: number) {
  const seeds = { 4: new Uint8Array(32).fill(n), 6: new Uint8Array(32).fill(100 + n) }
  const [cosigner] = parseCosignerKeys(makeCosignerKeys(`w${n}.example`, seeds)) ?? []
  if (cosigner === undefined) throw new Error('no key')
  const logs = [parseVkey(keyOfLog(origin).vkey)]
  const witness: Witness = { logs, cosigners: [cosigner], state: stateInMemory(), now: () => 1_600_000_000 + n }
  const asked: AskedWitness = { key: cosigner.key, url: `http://w${n}.example/` }
  return { witness, asked }
}
const three = () => [witnessNumber(1), witnessNumber(2), witnessNumber(3)]

/** Sends to witnesses of this process; who is `dead` does not answer. */
function sending(witnesses: ReturnType<typeof three>, { dead = [] }: { dead?: readonly number[] } = {}): Send {
  return async (url, body) => {
    const at = witnesses.findIndex(({ asked }) => url.startsWith(asked.url))
    const found = witnesses[at]
    if (found === undefined || dead.includes(at + 1)) throw new Unreachable('nobody answers')
    return addCheckpoint(found.witness, Buffer.from(body))
  }
}

/** What a log keeps of its witnesses, in memory. */
function witnessedLog(of: Awaited<ReturnType<typeof logInMemory>>) {
  const kept: { name: string; cosignature: Cosignature }[] = []
  const heads: Signed[] = []
  const port: WitnessedLog = {
    latest: async () => heads.at(-1),
    cosignedBy: async ({ key }) =>
      Math.max(0, ...kept.filter(({ name }) => name === key.name).map(({ cosignature }) => cosignature.size)),
    keep: async ({ key }, cosignature) => void kept.push({ name: key.name, cosignature }),
    prove: of.prove,
  }
  return { port, kept, heads }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited++) {
    if (waited > 500) throw new Error('it did not come about')
    await wait(10)
  }
}

test('two witnesses of three make a quorum, though the third is dead', async () => {
  const [city, witnesses] = [await logInMemory(origin), three()]
  const { port, kept, heads } = witnessedLog(city)
  const policy = parsePolicy(
    `${witnesses.map(({ asked }, at) => `witness W${at + 1} ${asked.key.text} ${asked.url}\n`).join('')}` +
      'group city 2 W1 W2 W3\nquorum city\n',
  )
  heads.push(await city.append(1, 2))
  const keeping = keepWitnessed(
    port,
    policy.witnesses.map(({ key, url = '' }) => ({ key, url })),
    { log, pauseMs: 5, send: sending(witnesses, { dead: [3] }) },
  )
  await until(() => kept.length === 2)
  heads.push(await city.append(3, 4, 5))
  await until(() => kept.length === 4)
  await keeping.stop()
  const cosigned = kept.filter(({ cosignature }) => cosignature.size === 5).map(({ name }) => name)
  const names = policy.witnesses.filter(({ key }) => cosigned.includes(key.name)).map(({ name }) => name)
  assert.deepEqual([names.sort(), meetsQuorum(policy, names)], [['W1', 'W2'], true])
  assert.equal(meetsQuorum(policy, ['W1']), false)
  assert.equal(kept.find(({ name }) => name === 'w2.example')?.cosignature.time, 1_600_000_002)
  const [, , third] = keeping.standings()
  assert.equal(third?.last?.kind, 'unreachable')
  assert.ok((third?.failures ?? 0) > 0)
})

test('a city that forks its history is refused', async () => {
  const [city, fork, witnesses] = [await logInMemory(origin), await logInMemory(origin), three()]
  const send = sending(witnesses)
  const [{ asked: witness } = witnessNumber(1)] = witnesses
  await askWitness(witness, await city.append(1, 2, 3), 0, { prove: city.prove, send })
  await fork.append(1, 2, 'another')
  const answer = await askWitness(witness, await fork.append(4), 3, { prove: fork.prove, send })
  assert.deepEqual([answer.kind, 'status' in answer && answer.status], ['refused', 422])
})

test('a log that was rolled back hears that its witness saw more', async () => {
  const [city, restored, witnesses] = [await logInMemory(origin), await logInMemory(origin), three()]
  const send = sending(witnesses)
  const [{ asked: witness } = witnessNumber(1)] = witnesses
  await city.append(1)
  await askWitness(witness, await city.append(2, 3, 4), 0, { prove: city.prove, send })
  const answer = await askWitness(witness, await restored.append(1, 2), 1, { prove: restored.prove, send })
  assert.deepEqual(answer, { kind: 'ahead', size: 4 })
})

test('a log that forgot what a witness cosigned goes on from what the witness says', async () => {
  const [city, witnesses] = [await logInMemory(origin), three()]
  const send = sending(witnesses)
  const [{ asked: witness } = witnessNumber(1)] = witnesses
  await askWitness(witness, await city.append(1, 2, 3), 0, { prove: city.prove, send })
  const answer = await askWitness(witness, await city.append(4), 0, { prove: city.prove, send })
  assert.equal(answer.kind, 'cosigned')
})

const lies = {
  'a signature by another key': async ({ note }: Signed) => {
    const { witness } = witnessNumber(9)
    return addCheckpoint(witness, Buffer.from(`old 0\n\n${note}`)).then(answer => answer.body)
  },
  'a signature of another checkpoint': async () => {
    const { witness } = witnessNumber(1)
    const { note } = await (await logInMemory(origin)).append('another')
    return addCheckpoint(witness, Buffer.from(`old 0\n\n${note}`)).then(answer => answer.body)
  },
  'nothing that is a signature': async () => 'thank you\n',
} as const

for (const [what, body] of Object.entries(lies))
  test(`an answer with ${what} is not taken`, async () => {
    const city = await logInMemory(origin)
    const checkpoint = await city.append(1)
    const send: Send = async () => ({ status: 200, type: 'text/plain', body: await body(checkpoint) })
    const answer = await askWitness(witnessNumber(1).asked, checkpoint, 0, { prove: city.prove, send })
    assert.equal(answer.kind, 'refused')
  })

test('the origin’s name in addresses is its SHA-256 in hex', () => {
  assert.equal(originHash(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

/** Proofs against the vectors of transparency-dev/merkle, read in place: they are not ours to copy. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Hash, verifyConsistency, verifyInclusion } from '../../src/proof/index.ts'

const vectors = fileURLToPath(new URL('../../../shared/vectors/merkle/testdata', import.meta.url))
const skip = existsSync(vectors) ? false : 'skipped: ../shared/vectors/merkle is not here'

/** A vector's hashes may be wrong on purpose, in their length too; Go writes an empty one as null. */
const Bytes = z
  .string()
  .nullable()
  .transform((text): Hash => new Uint8Array(Buffer.from(text ?? '', 'base64')))
const Proof = z
  .array(Bytes)
  .nullable()
  .transform(proof => proof ?? [])
const Inclusion = z.object({ leafIdx: z.number(), treeSize: z.number(), root: Bytes, leafHash: Bytes, proof: Proof })
const Consistency = z.object({ size1: z.number(), size2: z.number(), root1: Bytes, root2: Bytes, proof: Proof })
const Outcome = z.object({ desc: z.string(), wantErr: z.boolean() })

/** Runs each vector of a folder; `least` is how many there are. */
async function runAll(folder: string, least: number, holds: (vector: unknown) => boolean): Promise<string> {
  let [good, bad] = [0, 0]
  for await (const file of glob(`${folder}/**/*.json`, { cwd: vectors })) {
    const vector: unknown = JSON.parse(await readFile(`${vectors}/${file}`, 'utf8'))
    const { desc, wantErr } = Outcome.parse(vector)
    assert.equal(holds(vector), !wantErr, `${file}: ${desc}`)
    if (wantErr) bad++
    else good++
  }
  assert.ok(good + bad >= least && good > 0 && bad > 0, `only ${good} good and ${bad} bad vectors were seen`)
  return `${good} proofs verified, ${bad} refused`
}

test('inclusion proofs verify or are refused as the vectors say', { skip }, async context => {
  const outcome = await runAll('inclusion', 90, vector => {
    const { leafHash, leafIdx, treeSize, proof, root } = Inclusion.parse(vector)
    return verifyInclusion(leafHash, leafIdx, treeSize, proof, root)
  })
  context.diagnostic(outcome)
})

test('consistency proofs verify or are refused as the vectors say', { skip }, async context => {
  const outcome = await runAll('consistency', 90, vector => {
    const { size1, size2, proof, root1, root2 } = Consistency.parse(vector)
    return verifyConsistency(size1, size2, proof, root1, root2)
  })
  context.diagnostic(outcome)
})

/** Promises read from reports that were annotated by hand, scored by the scorer that lies beside the repository. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { layOut } from '../layout/layout.ts'
import { readMeasures } from '../measure/read-measures.ts'
import { readCommitments } from './read.ts'

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const own = fileURLToPath(new URL('../../../test/reports/', import.meta.url))
const scorer = join(shared, 'gold', 'score-commitments.mjs')
const skip = existsSync(scorer) ? false : 'the scorer is not beside the repository (../shared/gold)'

type Score = { readonly f1: number; readonly hardFlag: number; readonly hardRecall: number }

/** The scorer's figures for a report; `gold` is the path of its annotation without its endings. */
function scoreOf(report: string, gold: string): Score {
  const layout = layOut(readFileSync(report, 'utf8'))
  const commitments = readCommitments(layout, readMeasures(layout).measures)
  const folder = mkdtempSync(join(tmpdir(), 'yinuo-gold-'))
  try {
    const predicted = join(folder, 'predicted.json')
    writeFileSync(predicted, JSON.stringify({ text: layout.text, commitments }))
    const printed = execFileSync(process.execPath, [
      scorer,
      `${gold}.paras.txt`,
      `${gold}.commitments.jsonl`,
      predicted,
    ])
    return JSON.parse(printed.toString())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each with the folder of its text and the folder of its annotation. */
const reports = [
  ['shenzhen-2020', join(shared, 'reports'), join(shared, 'gold')],
  ['national-2021', join(shared, 'reports'), join(shared, 'gold')],
  ['awkward-2022', own, own],
] as const

for (const [name, folder, golds] of reports)
  test(`${name}: its promises are found, and which of them are hard`, { skip }, () => {
    const { f1, hardFlag, hardRecall } = scoreOf(join(folder, `${name}.txt`), join(golds, name))
    assert.ok(f1 >= 0.96, `F1 ${f1}`)
    assert.ok(hardFlag >= 0.97, `flags ${hardFlag}`)
    assert.ok(hardRecall >= 0.97, `hard ones found ${hardRecall}`)
  })

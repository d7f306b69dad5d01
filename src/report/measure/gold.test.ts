/** Scores the reader on annotated reports where they lie beside the repository: floors below what it reaches. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { layOut } from '../layout/layout.ts'
import { readMeasures } from './read-measures.ts'

const gold = join(import.meta.dirname, '../../../../shared/gold')
const scorer = join(gold, 'score-measures.mjs')

const floors = { f1: 0.98, unit: 0.98, comparator: 0.98, change: 0.97, role: 0.95, period: 0.96, indicator: 0.93 }
const reports = ['shenzhen-2020', 'national-2021']

for (const name of reports) {
  const paragraphs = join(gold, `${name}.paras.txt`)
  const isThere = existsSync(paragraphs) && existsSync(scorer)
  test(`the measures of ${name} are read as people read them`, {
    skip: isThere ? false : `${gold} is not there`,
  }, () => {
    const score = scored(name, paragraphs)
    for (const [field, floor] of Object.entries(floors))
      assert.ok((score[field] ?? 0) >= floor, `${field} is ${score[field]}, below ${floor}`)
  })
}

/** The scorer's figures for a report: it reads the prediction from a file and prints one line of JSON. */
function scored(name: string, paragraphs: string): Record<string, number> {
  const text = readFileSync(paragraphs, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.replace(/^\[\d+\] /, ''))
    .join('\n')
  const layout = layOut(text)
  const folder = mkdtempSync(join(tmpdir(), 'yinuo-gold-'))
  try {
    const predicted = join(folder, 'predicted.json')
    writeFileSync(predicted, JSON.stringify({ text: layout.text, measures: readMeasures(layout).measures }))
    const printed = execFileSync(process.execPath, [scorer, paragraphs, join(gold, `${name}.jsonl`), predicted], {
      encoding: 'utf8',
    })
    return JSON.parse(printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

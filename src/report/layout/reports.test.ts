/** The two real reports that lie beside the repository. Only facts about them are written here, none of their sentences. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { layOut } from './layout.ts'

const reports = new URL('../../../../shared/reports/', import.meta.url)
const skip = existsSync(reports) ? false : 'the reports are not beside the repository (../shared/reports)'

for (const [name, facts, count] of [
  ['shenzhen-2020', ['政府工作报告', '深圳市', '2020-01-08', '陈如桂', 2019, 2020], 53],
  ['national-2021', ['政府工作报告', '全国', '2021-03-05', '李克强', 2020, 2021], 105],
] as const)
  test(`${name}: its head is read and its ${count} paragraphs are whole`, { skip }, () => {
    const layout = layOut(readFileSync(new URL(`${name}.txt`, reports), 'utf8'))
    const { title, body, deliveredOn, speaker, coversYear, plansYear, paragraphs, text } = layout
    assert.deepEqual([title, body.region, deliveredOn, speaker, coversYear, plansYear], facts)
    assert.equal(paragraphs.length, count)
    const broken = paragraphs
      .slice(3)
      .filter(({ start, end, heading }) => !heading && !/[。！：:!；]”?$/.test(text.slice(start, end)))
    assert.deepEqual(broken, [])
  })

test('national-2021: what the wiki adds at the end is not the report', { skip }, () => {
  const { text } = layOut(readFileSync(new URL('national-2021.txt', reports), 'utf8'))
  assert.match(text.slice(-4), /奋斗！$/)
})

test('shenzhen-2020: two parts with eight sections each, one on governance, an opening and a closing', { skip }, () => {
  const { sections } = layOut(readFileSync(new URL('shenzhen-2020.txt', reports), 'utf8'))
  const kinds = sections.filter(({ level }) => level === 1).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['preface', 'review', 'plan', 'governance', 'closing'])
  assert.equal(sections.filter(({ level }) => level === 2).length, 16)
})

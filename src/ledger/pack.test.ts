import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readReport } from '../report/index.ts'
import { loadPack } from './pack.ts'

const pack = {
  format: 1,
  id: 'yundu',
  name: { zh: '云渡县', en: 'Yundu' },
  area: '990999',
  synthetic: true,
  notice: { zh: '虚构', en: 'made up' },
  departments: 'departments.json',
  reports: ['report-2022.md'],
}

async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yinuo-'))
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

test('the demonstration’s pack says that its city is made up', async () => {
  const { city, reports } = await loadPack(fileURLToPath(new URL('../../packs/pengcheng/', import.meta.url)))
  assert.deepEqual([city.id, city.synthetic, reports.length], ['pengcheng', true, 1])
})

test('a pack’s own words are read with', async () => {
  const words = { measures: { counters: ['眼井'] } }
  const { words: loaded } = await loadPack(
    await folderWith({ 'pack.json': { ...pack, words: 'words.json' }, 'words.json': words }),
  )
  const text = '一、2021年工作回顾\n全年建成灌溉36眼井。'
  const unitsWith = (added?: typeof loaded) =>
    readReport(text, added === undefined ? {} : { words: added }).measures.map(({ unit }) => unit)
  assert.deepEqual(unitsWith(loaded), ['眼井'])
  assert.notDeepEqual(unitsWith(), ['眼井'])
})

for (const [what, files, said] of [
  ['no JSON', { 'pack.json': '{' }, /wrong at pack.json/],
  ['a later format', { 'pack.json': { ...pack, format: 2 } }, /pack.json format/],
  ['a path out of its folder', { 'pack.json': { ...pack, reports: ['../../etc/passwd'] } }, /pack.json reports.0/],
  [
    'a list of words that the reader does not have',
    { 'pack.json': { ...pack, words: 'words.json' }, 'words.json': { measures: { moods: ['好'] } } },
    /words.json measures/,
  ],
] as const)
  test(`a pack with ${what} is refused where it is wrong`, async () => {
    await assert.rejects(loadPack(await folderWith(files)), said)
  })

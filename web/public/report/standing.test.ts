import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standings } from '../data/example-standings.ts'
import { examplePorts } from '../data/examples.ts'
import type { NumberPorts } from '../data/ports.ts'
import { loadRecord, loadStory } from '../data/story.ts'
import { loadTold } from '../glance/attention.ts'
import { NumbersQuery } from '../glance/numbers.ts'
import { renderGlancePage } from '../glance/page.ts'
import { html } from '../html.ts'
import type { Ports } from '../ports.ts'
import { visitOf } from '../visit.ts'
import { editionOf, examples } from './examples.ts'
import { renderReportPage } from './page.ts'
import { renderCard } from './passage.ts'

const site = { city: { zh: '鹏城市', en: 'Pengcheng' }, assets: { head: () => html``, tail: () => html`` } }
const edition = editionOf(examples.many)
const loading = examplePorts({
  loading: () => ({ share: 0.42 }),
  marks: async () => new Map(),
  standings: async () => new Map(),
  findStanding: async () => undefined,
})

async function cardOf(
  number: number,
  url = '/',
  ports: NumberPorts = examplePorts(),
  cookies?: string,
): Promise<string> {
  const record = (await loadRecord(ports, edition)) ?? assert.fail()
  const story = await loadStory(ports, edition, number)
  return renderCard(edition, { kind: 'm', number }, visitOf(url, cookies), { record, story })?.toString() ?? ''
}

async function reportOf(url = '/', ports?: NumberPorts): Promise<string> {
  return renderReportPage(edition, {}, site, visitOf(url, undefined), await loadRecord(ports, edition)).toString()
}

async function glanceOf(query: Record<string, string> = {}, ports: NumberPorts = examplePorts()): Promise<string> {
  const told = await loadTold({ numbers: ports } as Ports, edition) // It asks for nothing else.
  return renderGlancePage(edition, NumbersQuery.parse(query), site, visitOf('/glance', undefined), told).toString()
}

for (const [number, word, evidence] of [
  [1, '与记录一致', '依据</dt><dd><a href="/data/gdp?period=2019#acts">部门上报和来源文件'],
  [2, '与记录不符', '依据</dt><dd><a href="/data/gdp-growth?period=2019#acts">其他指标'],
  [4, '与记录不符', '依据</dt><dd><a href="/data/hospital-beds-added?period=2019#acts">47 条记录'],
  [5, '有风险', '怎么预计</dt><dd>按去年同期所占全年的比例推算全年。'],
  [7, '已经达到', '责任部门</dt><dd>教育局'],
] as const)
  test(`the card of number ${number} says «${word}», what it rests on, and how to check it`, async () => {
    const card = await cardOf(number)
    assert.ok(card.includes(word), word)
    assert.ok(card.includes(evidence), evidence)
    assert.match(card, new RegExp(`href="/verify\\?measure=pengcheng-2020\\.1\\.${number}"`))
    assert.match(card, new RegExp(`href="/api/measures/pengcheng-2020\\.1\\.${number}/evidence" download`))
    assert.match(card, /<svg class="chart small" role="img" aria-label="[^"]+/)
  })

test('a target shows today’s figure large, the target after it, and the way as a chart', async () => {
  const card = await cardOf(5)
  assert.match(card, /<b>15<\/b><small>个<\/small><small class="of">\/ 30个<\/small>/)
  assert.match(
    card,
    /aria-label="折线图：新建和改造公园，2020年，到2020年9月30日为15个，目标30个。按现在的速度预计到24个。"/,
  )
  assert.match(card, /class="band"/)
  assert.doesNotMatch(card, /class="beside"/)
})

test('a number that is bound to nothing says so, and offers nothing to check', async () => {
  const card = await cardOf(3, '/', examplePorts({ findStanding: async () => undefined }))
  assert.match(card, /尚未跟踪/)
  assert.doesNotMatch(card, /\/verify|evidence|<svg class="chart/)
})

test('while the record is being loaded, card, report and glance page say how much is there', async () => {
  assert.match(await cardOf(1, '/', loading), /正在载入记录.*已完成 42%/s)
  assert.match(await reportOf('/', loading), /已完成 42%<\/span> <progress class="load" max="1" value="0\.42"/)
  assert.match(await glanceOf({}, loading), /已完成 42%/)
})

test('a mark in the text has its standing as a class for colour and sign, and as a title', async () => {
  const page = await reportOf('/', examplePorts())
  assert.match(page, /<a class="n is-agrees" title="与记录一致" id="m-1"/)
  assert.match(page, /<a class="n target is-at-risk" title="有风险" id="m-5"/)
  assert.match(await reportOf('/en', examplePorts()), /title="At risk" id="m-5"/)
  assert.match(page, /4 个能核对的结果中，2 个与记录一致/)
  assert.match(page, /href="[^"]*\/glance\?standing=differs#numbers"/)
})

test('without a record the report is as it was', async () => {
  const page = await reportOf()
  assert.match(page, /进展尚未跟踪/)
  assert.doesNotMatch(page, / is-|能核对的结果/)
})

test('a promise shows where its numbers stand', async () => {
  const record = (await loadRecord(examplePorts(), edition)) ?? assert.fail()
  const card = renderCard(edition, { kind: 'c', number: 1 }, visitOf('/', undefined), { record, story: undefined })
  assert.match(card?.toString() ?? '', /30个<\/a> <small><span class="whole tone-at-risk">/)
})

test('the glance page begins with what differs, then what is at risk, and counts the targets', async () => {
  const page = await glanceOf()
  const [differs, risk, targets] = ['2 个数字与记录不符或没有达到', '2 个目标有风险', '4 个目标现在的情况'].map(said =>
    page.indexOf(said),
  )
  assert.ok(differs !== undefined && risk !== undefined && targets !== undefined)
  assert.ok(differs > 0 && risk > differs && targets > risk)
  assert.match(page, /与报告相差148张/)
})

for (const [query, numbers] of [
  [{ standing: 'differs' }, [2, 4]],
  [{ standing: 'untracked' }, []],
  [{ standing: 'nonsense' }, [1, 2, 3, 4, 5, 6, 7, 8]],
  [{ sort: 'standing' }, [2, 4, 5, 6, 8, 7, 1, 3]],
] as const)
  test(`asked for ${JSON.stringify(query)}, the table shows ${numbers.join(' ') || 'nothing'}`, async () => {
    const rows = [...(await glanceOf(query)).matchAll(/<tr id="n-(\d+)"/g)].map(match => Number(match[1]))
    assert.deepEqual(rows, numbers)
  })

test('cards in English are in English, the report’s own words aside', async () => {
  for (const number of standings.keys()) {
    const own = (await cardOf(number, '/en'))
      .replaceAll(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '')
      .replace('单位也可能是座', '')
    assert.doesNotMatch(own, /\p{Script=Han}/u, `number ${number}`)
  }
})

test('no card carries a style of its own in its lines', async () => {
  for (const number of standings.keys())
    assert.doesNotMatch(await cardOf(number, '/', examplePorts(), 'view=elder'), /style="|<style/)
})

/** Those who write rules and those who decide by them, at the terminal: `./yinuo decide` and `./yinuo rules`. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freshFolder, startCity, yinuo } from '../city.ts'

const pack = fileURLToPath(new URL('../../packs/pengcheng/rules/', import.meta.url))
const allowance = join(pack, 'old-age-allowance.dmn')
const allowanceCases = join(pack, 'old-age-allowance.cases.csv')
const kit = fileURLToPath(new URL('../../../shared/dmn-tck/', import.meta.url))
const chinese = { environment: { LANG: 'zh_CN.UTF-8' } }

const person = { 出生日期: '1938-03-02', 判断日期: '2020-06-01', 本市户籍: true, 在世: true, 服刑: false }

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(await freshFolder(), name)
  await writeFile(file, content)
  return file
}

const decided = (inputs: string, args: readonly string[] = [], options = {}) =>
  yinuo(['decide', allowance, '--input', '-', ...args], { input: inputs, ...options })

/** The allowance with one text in place of another: a slip, or a reform. */
async function changedAllowance(from: string, to: string, name = 'changed.dmn'): Promise<string> {
  const xml = await readFile(allowance, 'utf8')
  assert.ok(xml.includes(from), `the rule set holds no ${from}`)
  return fileOf(name, xml.replace(from, to))
}

test('a decision is one line; with --explain it names rule, law, what would change it, and from what day', async () => {
  const plain = await decided(JSON.stringify(person))
  assert.deepEqual([plain.code, plain.out], [0, '月津贴 = 300\n'])

  const why = ['--explain', '--day', '判断日期']
  const inChinese = await decided(JSON.stringify(person), why, chinese)
  assert.match(inChinese.out, /^月津贴 = 300：第 6 条规则：八十至八十九周岁（依据：老年人权益保障法第三十三条）。$/m)
  assert.match(inChinese.out, /^若仅“本市户籍”由 true 变为 false，则 月津贴 = 0。$/m)
  assert.match(inChinese.out, /^其余不变，自 2028-03-02 起 月津贴 = 500。$/m)
  const inEnglish = await decided(JSON.stringify(person), why)
  assert.match(inEnglish.out, /^月津贴 = 300, by rule 6: aged 80 to 89 \(under 老年人权益保障法第三十三条\)\.$/m)
  assert.match(inEnglish.out, /^All else being equal, from 2028-03-02 on 月津贴 is 500\.$/m)
})

test('with --json the decision is a record: rule set by its hash, inputs, outcome', async () => {
  const { out } = await decided(JSON.stringify(person), ['--json', '--explain', '--decision', '月津贴'])
  const { 月津贴: record } = JSON.parse(out)
  assert.match(record.rules, /^[0-9a-f]{64}$/)
  assert.deepEqual([record.outcome, record.inputs.判断日期, record.changes.length], [300, '2020-06-01', 3])
})

test('a model is found with what it imports from its own folder', async () => {
  const head = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"'
  const rate = '<variable name="Rate"/><literalExpression><text>3</text></literalExpression>'
  const base = await fileOf(
    'base.dmn',
    `${head} name="b" namespace="base"><decision id="r" name="Rate">${rate}</decision></definitions>`,
  )
  const requirement = '<informationRequirement><requiredDecision href="base#r"/></informationRequirement>'
  const main = join(base, '..', 'main.dmn')
  await writeFile(
    main,
    `${head} name="m" namespace="main"><import name="base" namespace="base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/><decision id="d" name="Twice"><variable name="Twice"/>${requirement}<literalExpression><text>base.Rate * 2</text></literalExpression></decision></definitions>`,
  )
  assert.deepEqual(await yinuo(['decide', main]), { code: 0, out: 'Twice = 6\n', err: '' })
})

/** A rule that would count for hours. */
const endless = await fileOf(
  'endless.dmn',
  '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="e" namespace="e"><decision id="d" name="D"><variable name="D"/><literalExpression><text>count(for x in 1..100000, y in 1..100000 return x)</text></literalExpression></decision></definitions>',
)

const refusals = [
  [
    'a missing input',
    [allowance],
    JSON.stringify({ ...person, 本市户籍: undefined }),
    /"本市户籍" is missing \(boolean/,
  ],
  ['an input of the wrong type', [allowance], JSON.stringify({ ...person, 在世: 'yes' }), /"在世" should be boolean/],
  [
    'what is no JSON',
    [allowance],
    '{"a": 1\n"b"}',
    /stdin is no JSON .*line 2 column 1|- is no JSON .*line 2 column 1/,
  ],
  ['a list in place of inputs', [allowance], '[1]', /no JSON object but array/],
  ['a decision that is none', [allowance, '--decision', '年金'], '{}', /"年金"; there are "年龄", "月津贴"/],
  ['a rule that does not end', [endless], '{}', /more steps than allowed.*endless\.dmn, decision "D"/],
  ['a model that is not there', ['nowhere.dmn'], '{}', /Cannot read nowhere\.dmn \(ENOENT\)/],
  ['a model that is no XML', [allowanceCases], '{}', /well-formed XML: .*\.cases\.csv, line 1, column 1/],
] as const

test('what can’t be decided is refused in one clear line', async context => {
  for (const [what, args, input, said] of refusals)
    await context.test(what, async () => {
      const { code, out, err } = await yinuo(['decide', ...args, '--input', '-'], { input })
      assert.deepEqual([code, out], [1, ''])
      assert.match(err, said)
      assert.equal(err.trim().split('\n').length, 1, err)
    })
})

test('wrong usage is told apart from bad input', async () => {
  for (const args of [
    ['rules', 'praise', allowance],
    ['rules', 'check', allowance, '--cases', 'x'],
    ['rules', 'simulate', allowance, allowance],
  ])
    assert.equal((await yinuo(args)).code, 2, args.join(' '))
})

test('a check finds a planted gap and a wrong name with their places, and nothing where nothing is wrong', async () => {
  assert.equal((await yinuo(['rules', 'check', allowance])).code, 0)
  const gap = await yinuo(['rules', 'check', await changedAllowance('<text>[80..90)</text>', '<text>[81..90)</text>')])
  assert.equal(gap.code, 1)
  assert.match(gap.out, /^warning No rule covers some inputs: .*年龄 .*8[01].*changed\.dmn, line \d+/m)
  const name = await yinuo(['rules', 'check', await changedAllowance('(出生日期, ', '(生日, ')], chinese)
  assert.match(name.out, /^错误 此处没有这个名称：.*“?"?生日.*changed\.dmn，第 \d+ 行，第 \d+ 列/m)
})

test('cases pass on the pack, and a case that fails is named with its line, what was expected and what came', async () => {
  const green = await yinuo(['rules', 'test', pack])
  assert.equal(green.code, 0, green.out)
  assert.equal(green.out.match(/passed, 0 failed/g)?.length, 7)

  const model = await changedAllowance('<text>300</text>', '<text>400</text>')
  const none = await yinuo(['rules', 'test', model])
  assert.deepEqual([none.code, /no file of cases .*changed\.cases\.csv/.test(none.err)], [1, true])
  await writeFile(model.replace('.dmn', '.cases.csv'), await readFile(allowanceCases))
  const red = await yinuo(['rules', 'test', model])
  assert.equal(red.code, 1)
  assert.match(red.out, /line 5, “80 岁生日当天”: 月津贴 should be 300 but is 400/)
})

test('a simulation says who would be decided differently, by which rule, with totals', async () => {
  const reform = await changedAllowance('<text>300</text>', '<text>400</text>')
  const args = ['rules', 'simulate', allowance, reform, '--cases']
  const { code, out } = await yinuo([...args, allowanceCases])
  assert.equal(code, 0)
  assert.match(out, /22 cases, (\d+) decided differently: \1 gain, 0 lose, \d+00 in sum/)
  assert.match(out, /“80 岁生日当天”: 300 → 400 \(月津贴 6 → 月津贴 6\)/)

  const young = { ...person, 出生日期: '1990-03-02' }
  const lines = await fileOf('past.jsonl', [person, young, person].map(one => JSON.stringify(one)).join('\n'))
  const { cases, changed, sumOfDifferences, examples } = JSON.parse((await yinuo([...args, lines, '--json'])).out)
  assert.deepEqual([cases, changed, sumOfDifferences], [3, 2, '200'])
  assert.deepEqual(
    examples.map((one: { name: string }) => one.name),
    ['1', '3'],
  )
})

const skip = existsSync(kit) ? false : 'skipped: ../shared/dmn-tck is not here'

test('the OMG’s cases run from any folder, in words and as JSON', { skip }, async () => {
  const folder = join(kit, 'compliance-level-2', '0004-simpletable-U')
  const { code, out } = await yinuo(['rules', 'tck', folder, '--json'])
  assert.deepEqual([code, JSON.parse(out)], [0, { '0004-simpletable-U': { passed: 3, failed: [] } }])
  assert.match((await yinuo(['rules', 'tck', folder])).out, /^all: 3 passed, 0 failed$/m)
})

test('a folder without cases of the kit is no success', async () => {
  const { code, err } = await yinuo(['rules', 'tck', pack])
  assert.deepEqual([code, /holds no case of the kit/.test(err)], [1, true])
})

test('a recorded decision is decided again: the same by its rules, told apart by others', async () => {
  const { out } = await decided(JSON.stringify(person), ['--json'])
  const record = await fileOf('record.json', out)
  const same = await yinuo(['rules', 'replay', record, allowance])
  assert.deepEqual([same.code, same.out], [0, '月津贴 = 300: the same as then.\n'])

  const other = await yinuo(['rules', 'replay', record, await changedAllowance('<text>300</text>', '<text>301</text>')])
  assert.equal(other.code, 1)
  assert.match(other.out, /other rules\. Their SHA-256 was [0-9a-f]{64}/)

  const forged = await fileOf('forged.json', out.replace('"outcomeText": "300"', '"outcomeText": "900"'))
  const told = await yinuo(['rules', 'replay', forged, allowance])
  assert.deepEqual([told.code, told.out], [1, '月津贴: another outcome, 900 then, 300 now.\n'])

  const broken = await yinuo(['rules', 'replay', await fileOf('x.json', '{"a": 1}'), allowance])
  assert.equal(broken.code, 1)
  assert.match(broken.err, /is no record of a decision/)
})

test('cases may be written in YAML', async () => {
  const model = await fileOf('allowance.dmn', await readFile(allowance, 'utf8'))
  const yaml = (amount: number) => `- case: 82
  given: { 出生日期: 1938-03-02, 判断日期: 2020-06-01, 本市户籍: true, 在世: true, 服刑: false }
  expected: { 月津贴: ${amount} }
`
  await writeFile(model.replace('.dmn', '.cases.yaml'), yaml(300))
  const right = await yinuo(['rules', 'test', model])
  assert.equal(right.code, 0)
  assert.match(right.out, /1 passed, 0 failed/)
  await writeFile(model.replace('.dmn', '.cases.yaml'), yaml(301))
  const wrong = await yinuo(['rules', 'test', model])
  assert.equal(wrong.code, 1)
  assert.match(wrong.out, /line 1, “82”: 月津贴 should be 301 but is 300/)
})

test('a list of rule sets is put into force once, by acts; what is wrong in it is named and nothing published', async () => {
  const data = await freshFolder()
  const list = join(pack, 'rules.json')
  const first = await yinuo(['rules', 'publish', list, '--data', data])
  assert.deepEqual([first.code, first.out.match(/: published, in force from/g)?.length], [0, 7], first.err)
  const again = await yinuo(['rules', 'publish', list, '--data', data])
  assert.deepEqual([again.code, again.out.match(/: published before\./g)?.length], [0, 7], again.err)

  const odd = await fileOf('rules.json', (await readFile(list, 'utf8')).replace('2019-07-01', 'soon'))
  const refused = await yinuo(['rules', 'publish', odd, '--data', data])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /rules\.json is wrong at rules\.\d\.validFrom/)
  const alone = await yinuo([
    'rules',
    'publish',
    await fileOf('rules.json', await readFile(list, 'utf8')),
    '--data',
    data,
  ])
  assert.match(alone.err, /graduate-settlement\.dmn: ENOENT/)
})

test('the rules are read, tried and compared on the site', async () => {
  const city = await startCity()
  try {
    const page = async (path: string, body?: URLSearchParams) => {
      const answer = await fetch(`${city.url}${path}`, body === undefined ? {} : { method: 'POST', body })
      return { status: answer.status, text: (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
    }
    assert.match((await page('/rules')).text, /高龄老人津贴 第 2 版/)
    assert.match((await page('/en/rules/old-age-allowance')).text, /in force .*since Mon, July 1, 2019/i)
    assert.match((await page('/rules/old-age-allowance/1')).text, /这一版现在不适用/)
    assert.match((await page('/rules/old-age-allowance/2/changes')).text, /原为 200/)
    const filled = new URLSearchParams(Object.entries(person).map(([name, value]) => [name, String(value)]))
    const tried = await page('/rules/old-age-allowance/2/try', filled)
    assert.match(tried.text, /月津贴：300 月津贴 = 300：第 6 条规则/)
    const model = await fetch(`${city.url}/rules/old-age-allowance/2/model.dmn`)
    assert.equal(await model.text(), await readFile(allowance, 'utf8'))
    for (const path of ['/rules/no-such', '/rules/old-age-allowance/9', '/rules/old-age-allowance/1/changes'])
      assert.equal((await page(path)).status, 404, path)
  } finally {
    await city.stop()
  }
})

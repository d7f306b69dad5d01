/** Indicators from the terminal: a story of one folder. */
import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshFolder, yinuo } from '../../test/city.ts'
import { type Command, readCall, WrongUsage } from './command.ts'
import { evidence } from './evidence.ts'
import { indicator } from './indicator.ts'

const population = {
  ...{ id: 'population', name: { zh: '常住人口', en: 'Population' }, unit: '人', frequency: 'year' },
  ...{ aggregation: 'stock', good: 'none', department: 'statistics' },
  ...{ says: { zh: '统计局公布。', en: 'As published.' }, source: { zh: '统计', en: 'statistics' } },
  method: { by: 'report' },
}

let folder = ''
before(async () => {
  folder = await freshFolder()
  await writeFile(join(folder, 'one.json'), JSON.stringify(population))
  await writeFile(join(folder, 'twice.json'), JSON.stringify([population, population]))
  await writeFile(join(folder, 'census.csv'), 'population,15003000')
})
after(() => rm(folder, { recursive: true }))

/** What a command comes to: its exit code, and what it said. */
async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await yinuo([...args, '--data', join(folder, 'city')])
  return `${code} ${out}${err}`
}
const document = () => ['--document', join(folder, 'census.csv')]

const story: readonly (readonly [args: () => readonly string[], says: RegExp])[] = [
  [() => ['indicator', 'define', join(folder, 'twice.json')], /^1 twice\.json is wrong in 1 place.*1\.id/],
  [() => ['indicator', 'define', join(folder, 'one.json')], /^0 Defined 1 indicator\(s\): population v1/],
  [() => ['indicator', 'define', join(folder, 'one.json')], /^0 Nothing changed/],
  [() => ['indicator', 'report', 'population', '2019', '15003000', ...document()], /^0 Reported by act [0-9a-f-]{36}/],
  [() => ['indicator', 'report', 'population', '2019', '15003001', ...document()], /^1 population 2019 is on record/],
  [() => ['indicator', 'list'], /^0 population +2019: 15003000 人/],
  [() => ['evidence', '--list', '--json'], /^0 \[\]/],
  [() => ['evidence', 'pengcheng-2020.1.17', '-o', join(folder, 'x.zip')], /^1 No report has a number pengcheng-2020/],
]
for (const [at, [args, says]] of story.entries())
  test(`${at + 1}: ${says.source}`, async () => assert.match(await said(...args()), says))

const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['indicator', 'invent'], /Expected is one of list, define/],
  [['indicator', 'report', 'a', '2019', 'many', '--document', 'x'], /“many” is no number/],
  [['indicator', 'report', 'a', '2019', '1'], /--document FILE is needed/],
  [['indicator', 'list', '--because', 'x'], /takes no --because/],
  [['indicator', 'bind', 'r.1.1', 'a', '2019', '--transform', 'guess'], /no transformation guess/],
  [['indicator', 'unbind', 'r.1.1'], /--because TEXT is needed/],
  [['evidence'], /the id of a number, or --list/],
  [['evidence', 'r.1.1', '-x'], /There is no option -x/],
  [['evidence', 'r.1.1', '-o'], /-o needs its FILE/],
]
const commands: Readonly<Record<string, Command>> = { indicator, evidence }

/** What is said of a wrong call. */
async function refusal([name = '', ...args]: readonly string[]): Promise<string> {
  const command = commands[name]
  assert.ok(command !== undefined)
  const silent = { print: () => {}, say: () => {}, tell: () => {} }
  try {
    const call = { ...readCall(command, args), language: 'en' as const, environment: {}, ...silent }
    return `exit code ${await command.run(call)}`
  } catch (error) {
    return error instanceof WrongUsage ? error.message : `not wrong usage: ${error}`
  }
}

for (const [args, says] of wrong)
  test(`wrong usage: ${args.join(' ')}`, async () => assert.match(await refusal(args), says))

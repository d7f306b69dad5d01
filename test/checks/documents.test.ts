/** docs/problems.md and docs/routes.md are printed from what the program declares; this says when they are stale. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { openApp } from '../../src/app.ts'
import { type City, openCity } from '../../src/city.ts'
import { loadConfig } from '../../src/kernel/config.ts'
import type { Http } from '../../src/kernel/http.ts'
import { openMetrics } from '../../src/kernel/metrics.ts'
import { problems } from '../../src/pages.ts'
import { buildWebIfStale, builtFolder } from '../../web/build.ts'
import { freshFolder } from '../city.ts'

let city: City
let app: Http

before(async () => {
  city = await openCity(loadConfig({ environment: { YINUO_DATA: await freshFolder(), YINUO_LOG: 'silent' } }))
  await buildWebIfStale(() => {})
  app = await openApp(city, { metrics: openMetrics(), builtFolder, loading: () => undefined })
  await app.ready()
})
after(async () => {
  await app.close()
  await city.close()
})

/** A page of the docs as it should be; with YINUO_WRITE_DOCS=1 it is written so. */
async function holds(name: string, printed: string): Promise<void> {
  const file = new URL(`../../docs/${name}`, import.meta.url)
  if (process.env.YINUO_WRITE_DOCS === '1') await writeFile(file, printed)
  const stale = `docs/${name} is stale: print it with YINUO_WRITE_DOCS=1 ./yinuo test checks`
  assert.equal(await readFile(file, 'utf8').catch(() => ''), printed, stale)
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('')

test('every problem is in docs/problems.md, and each code once', async () => {
  assert.equal(new Set(problems.map(({ code }) => code)).size, problems.length)
  const rows = problems.map(({ code, status, detail, wayOut }) => [
    ...[`\`${code}\``, String(status), detail.zh, detail.en],
    wayOut.en,
  ])
  const intro = '# Problems\n\nPrinted from the declarations. `{name}` stands for what it was in the case at hand.\n\n'
  await holds('problems.md', intro + table(['code', 'status', '说明', 'what happened', 'what to do'], rows))
})

test('every route is in docs/routes.md with who may call it', async () => {
  const rows = app.accessTable
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, path, access }) => [method, `\`${path}\``, access])
    .toSorted((a, b) => `${a[1]}${a[0]}`.localeCompare(`${b[1]}${b[0]}`, 'en'))
  assert.ok(rows.length > 15, `the check saw only ${rows.length} routes`)
  const intro =
    '# Routes\n\nWho may call what. A route that does not say so can’t be added. `public`: anyone, without an account.\n\n'
  await holds('routes.md', intro + table(['method', 'address', 'who'], rows))
})

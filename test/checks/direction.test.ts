/** Holds the direction of imports (docs/architecture.md): ranks, neighbours, and modules through their index.ts alone. */
import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))

/** A module may import those of lower ranks; neighbours of one rank don't import each other. */
const ranks: readonly (readonly string[])[] = [
  ['src/kernel'],
  ['src/proof'],
  ['src/record', 'src/calendar', 'src/decision', 'src/report', 'src/evidence'],
  ['src/identity'],
  ['src/register', 'src/indicator', 'src/rulebook'],
  ['src/certificate'],
  ['src/ledger', 'src/service', 'src/sensing', 'src/incident', 'src/roadwork'],
  ['web/public'],
]

type Import = { readonly from: string; readonly to: string }

const moduleOf = (file: string) => ranks.flat().find(module => file.startsWith(`${module}/`))
const rankOf = (module: string | undefined) =>
  module === undefined ? ranks.length : ranks.findIndex(rank => rank.includes(module))

/** Why an import is not allowed; undefined where it is. */
function broken({ from, to }: Import): string | undefined {
  const [ours, theirs] = [moduleOf(from), moduleOf(to)]
  if (ours === theirs || from.endsWith('.test.ts')) return undefined
  if (rankOf(theirs) >= rankOf(ours)) return `${from} imports ${to}: it stands no lower`
  // The kernel is the house's toolbox: each file directly in it is a face, its folders are private.
  const face = theirs === 'src/kernel' ? /^src\/kernel\/[^/]+\.ts$/ : /\/index\.ts$/
  return theirs !== undefined && !face.test(to) ? `${from} imports ${to}: past the module's face` : undefined
}

/** These run in the reader's browser too, which has no node, no server and no database. */
const portable = ['src/proof', 'src/evidence']

/** Why a file that runs in browsers may not import this; undefined where it may. Packages stand by their names. */
function unportable({ from, to }: Import): string | undefined {
  if (!portable.some(module => from.startsWith(`${module}/`)) || from.endsWith('.test.ts')) return undefined
  const isOurs = /^(?:src|web|packs|test|bench)\//.test(to)
  const allowed = isOurs
    ? portable.some(module => to.startsWith(`${module}/`)) || to === 'src/kernel/words.ts'
    : /^(?:@noble\/(?:hashes|ed25519)|fflate|zod)(?:\/|$)/.test(to)
  return allowed ? undefined : `${from} imports ${to}: it runs in browsers too`
}

async function importsUnder(...folders: string[]): Promise<Import[]> {
  const files = await Array.fromAsync(glob(`{${folders.join(',')}}/**/*.ts`, { cwd: home }))
  const perFile = await Promise.all(
    files.map(async from => {
      const text = await readFile(join(home, from), 'utf8')
      const paths = [...text.matchAll(/(?:\bfrom|\bimport\(|^import) ?'([^']+)'/gm)].map(match => match[1] ?? '')
      return paths.map(path => ({ from, to: path.startsWith('.') ? normalize(join(dirname(from), path)) : path }))
    }),
  )
  return perFile.flat()
}

test('no import runs against the direction', async () => {
  const imports = (await importsUnder('src', 'web')).filter(({ to }) => /^(?:src|web)\//.test(to))
  assert.ok(imports.length > 150, `the check saw only ${imports.length} imports`)
  assert.deepEqual(
    imports.map(broken).filter(reason => reason !== undefined),
    [],
  )
})

test('what verifies in the browser imports nothing that a browser lacks', async () => {
  const imports = await importsUnder(...portable)
  for (const module of portable) {
    const seen = imports.filter(({ from }) => from.startsWith(`${module}/`)).length
    assert.ok(seen > 20, `the check saw only ${seen} imports of ${module}`)
  }
  assert.deepEqual(
    imports.map(unportable).filter(reason => reason !== undefined),
    [],
  )
})

test('the check can fail', () => {
  for (const wrong of [
    { from: 'src/kernel/clock.ts', to: 'src/ledger/index.ts' },
    { from: 'src/report/read.ts', to: 'src/record/index.ts' },
    { from: 'src/ledger/routes.ts', to: 'src/report/measure/read.ts' },
    { from: 'src/report/read.ts', to: 'src/kernel/http/errors.ts' },
    { from: 'src/ledger/routes.ts', to: 'src/app.ts' },
    { from: 'src/record/record.ts', to: 'src/evidence/index.ts' },
    { from: 'src/proof/entry.ts', to: 'src/record/index.ts' },
  ])
    assert.ok(broken(wrong), `${wrong.from} → ${wrong.to} was let through`)
  for (const wrong of [
    { from: 'src/proof/hash.ts', to: 'node:crypto' },
    { from: 'src/proof/entry.ts', to: 'src/kernel/problem.ts' },
    { from: 'src/evidence/model.ts', to: 'src/record/index.ts' },
    { from: 'src/evidence/bundle/pack.ts', to: 'kysely' },
  ])
    assert.ok(unportable(wrong), `${wrong.from} → ${wrong.to} was let through`)
  assert.equal(unportable({ from: 'src/evidence/model.ts', to: 'zod' }), undefined)
})

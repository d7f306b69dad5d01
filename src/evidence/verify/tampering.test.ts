/** Evidence that somebody was at: each kind of thing changed, and what is said of it. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { fromUtf8, type JsonObject, type PlacedEntry, printCheckpoint, utf8 } from '../../proof/index.ts'
import { packBundle } from '../bundle/pack.ts'
import { BundleRefused } from '../bundle/refused.ts'
import { exampleActs, exampleBundle, exampleParts } from '../examples/city.ts'
import { type ExampleLog, entriesOf, exampleLog, signedBy } from '../examples/log.ts'
import type { CheckName } from './verdict.ts'
import { verifyBundle } from './verify.ts'

type Files = Record<string, Uint8Array>

let log: ExampleLog
before(async () => {
  log = await exampleLog(exampleActs())
})

/** A text file of a bundle, changed. */
const text = (name: string, change: (text: string) => string) => (files: Files) => {
  files[name] = utf8(change(fromUtf8(files[name] ?? new Uint8Array()) ?? ''))
}
const line = (number: number, change: (line: string) => string) =>
  text('acts.ndjson', all =>
    all
      .split('\n')
      .map((each, at) => (at === number ? change(each) : each))
      .join('\n'),
  )
const byte = (name: string, at: number) => (files: Files) => {
  files[name] = (files[name] ?? new Uint8Array()).map((each, place) => (place === at ? each ^ 1 : each))
}
const swapped = (name: string, at: number, split: string) =>
  text(name, all => {
    const parts = all.split(split)
    ;[parts[at], parts[at + 1]] = [parts[at + 1] ?? '', parts[at] ?? '']
    return parts.join(split)
  })
/** Another body for the act that matches; everything is packed and signed anew, as only the city itself could. */
const relogged =
  (acts: (all: readonly PlacedEntry[]) => readonly PlacedEntry[], name = 'aid') =>
  async () => {
    const made = await exampleLog(acts(exampleActs()))
    return packBundle(await exampleParts(name, made))
  }
const body = (kind: string, change: (body: JsonObject) => JsonObject) => (all: readonly PlacedEntry[]) => {
  const at = all.findIndex(({ entry }) => entry.kind === kind)
  return all.map((act, place) =>
    place === at ? { ...act, entry: { ...act.entry, body: change(act.entry.body) } } : act,
  )
}
const without = (index: number) => async () => {
  const parts = await exampleParts('aid', log)
  return packBundle({ ...parts, ...(await log.pick(log.acts.filter(act => act.index !== index))) })
}

type Case = {
  readonly what: string
  readonly fails: CheckName | 'file'
  readonly says: RegExp
  /** Changes the files of the untouched bundle of a sentence, or makes another bundle. */
  readonly change?: (files: Files) => void
  readonly make?: () => Promise<Uint8Array>
  readonly of?: string
  readonly vkeys?: () => readonly string[]
}

const cases: readonly Case[] = [
  {
    what: 'a field of an act',
    ...{ fails: 'inclusion', says: /Act 01680000-0000-7000-8000-000000000001 at index 1 was altered/ },
    change: line(1, each => each.replace('"fen":1029001', '"fen":9029001')),
  },
  {
    what: 'an act’s bytes: a space within',
    ...{ fails: 'acts', says: /Line 3 of acts.ndjson \(index 2\).*canonical form/ },
    change: line(2, each => each.replace(',"at"', ', "at"')),
  },
  {
    what: 'an act’s bytes: not UTF-8',
    ...{ fails: 'acts', says: /Line 1 of acts.ndjson \(index 0\).*UTF-8/ },
    change: files => {
      files['acts.ndjson']?.set([0xff], 20)
    },
  },
  {
    what: 'a hash of the proof',
    ...{ fails: 'inclusion', says: /acts are as they were packed; proof\.bin, indices\.json or the checkpoint/ },
    make: without(3),
    change: byte('proof.bin', 5),
  },
  {
    what: 'a hash of the proof left out',
    ...{ fails: 'inclusion', says: /proof\.bin/ },
    make: without(3),
    change: files => {
      files['proof.bin'] = new Uint8Array()
    },
  },
  {
    what: 'a hash of leaves.bin',
    ...{ fails: 'inclusion', says: /hash of act .*000002 at index 2 in leaves\.bin was altered/ },
    change: byte('leaves.bin', 64),
  },
  {
    what: 'two acts change places',
    ...{
      fails: 'acts',
      says: /Out of order: act .*000000 on line 2 \(index 1\) is number 1 of aid\.paid\/2019, after number 2|Out of order/,
    },
    change: swapped('acts.ndjson', 0, '\n'),
  },
  {
    what: 'two indices change places',
    ...{ fails: 'acts', says: /Out of order: act .*000002 on line 3 has index 1, after index 2/ },
    change: swapped('indices.json', 1, ','),
  },
  {
    what: 'an index',
    ...{ fails: 'inclusion', says: /indices\.json/ },
    change: text('indices.json', all =>
      all.replace(',29]', ',28]').replace(',28,28]', ',27,28]').replace('[0,', '[0,'),
    ),
    make: without(28),
  },
  {
    what: 'an index beyond the log',
    ...{ fails: 'inclusion', says: /index 31, beyond the 30 entries/ },
    change: text('indices.json', all => all.replace(',29]', ',31]')),
  },
  {
    what: 'the definition',
    ...{ fails: 'inclusion', says: /Act .* at index 16 was altered/ },
    change: line(16, each => each.replace('"field":"fen"', '"field":"cents"')),
  },
  {
    what: 'the sentence in the binding',
    ...{ fails: 'inclusion', says: /Act .* at index 25 was altered/ },
    change: line(25, each => each.replace('12.35万元', '12.36万元')),
  },
  {
    what: 'the sentence in the manifest',
    ...{
      fails: 'binding',
      says: /manifest\.json says “example-2020\.1\.2 12\.36万元”, the binding is of “.*12\.35万元”/,
    },
    change: text('manifest.json', all => all.replace('12.35万元', '12.36万元')),
  },
  {
    what: 'the report’s text',
    ...{ fails: 'report', says: /report\.txt was altered: its SHA-256 is [0-9a-f]{64}/ },
    change: text('report.txt', all => all.replace('12.35万元', '12.36万元')),
  },
  {
    what: 'which binding the manifest names',
    ...{ fails: 'binding', says: /“example-2020\.1\.2 12\.35万元”, the binding is of “example-2020\.1\.1 三座”/ },
    change: text('manifest.json', all => all.replace('-000000000019"', '-000000000018"')),
  },
  {
    what: 'a binding that is none',
    ...{ fails: 'binding', says: /index 0\) is no binding: it is aid\.paid/ },
    change: text('manifest.json', all => all.replace('-000000000019"', '-000000000000"')),
  },
  {
    what: 'the size in the checkpoint',
    ...{ fails: 'signature', says: /signature .* that is wrong/ },
    change: text('checkpoint', all => all.replace('\n30\n', '\n31\n')),
  },
  {
    what: 'the root in the checkpoint',
    ...{ fails: 'signature', says: /signature .* that is wrong/ },
    change: text('checkpoint', all => {
      const lines = all.split('\n')
      lines[2] = `A${lines[2]?.slice(1)}`
      return lines.join('\n')
    }),
  },
  {
    what: 'the signature',
    ...{ fails: 'signature', says: /signature .* that is wrong/ },
    change: text('checkpoint', all =>
      all.replace(/(— \S+ .{20})(.)/, (_, head, one) => `${head}${one === 'A' ? 'B' : 'A'}`),
    ),
  },
  {
    what: 'no signature',
    ...{ fails: 'signature', says: /can’t be read/ },
    change: text('checkpoint', all => all.slice(0, all.indexOf('—'))),
  },
  {
    what: 'another key in the bundle',
    ...{ fails: 'signature', says: /not signed by a key that is trusted: example\.com\/log\+/ },
    change: files => {
      files.vkey = utf8(`${signedBy('somebody else', 'x\n', 'example.com/log').vkey}\n`)
    },
  },
  {
    what: 'a whole history of somebody else, with the city’s key pinned',
    ...{ fails: 'signature', says: /not signed by a key that is trusted/ },
    make: async () => {
      const { checkpoint, vkey } = signedBy(
        'somebody else',
        printCheckpoint({ origin: 'example.com/log', size: log.size, root: log.root }),
        'example.com/log',
      )
      return packBundle({ ...(await exampleParts('aid', log)), checkpoint, vkey })
    },
    vkeys: () => [log.vkey],
  },
  {
    what: 'the checkpoint of another log',
    ...{ fails: 'signature', says: /is not that of the log other\.example\/log/ },
    make: async () => {
      const other = signedBy(
        'example.com/log',
        printCheckpoint({ origin: 'other.example/log', size: log.size, root: log.root }),
      )
      return packBundle({ ...(await exampleParts('aid', log)), ...other })
    },
  },
  {
    what: 'an act counted twice: its line repeated',
    ...{
      fails: 'acts',
      says: /Act .*000002 is there twice: on line 3 and on line 4/,
    },
    change: line(2, each => `${each}\n${each}`),
  },
  {
    what: 'an act counted twice, with hashes and indices to match',
    ...{ fails: 'acts', says: /Act .*000001 is there twice: on line 2 and on line 3/ },
    make: async () => {
      const parts = await exampleParts('aid', log)
      return packBundle({ ...parts, acts: parts.acts.flatMap(act => (act.index === 1 ? [act, act] : [act])) })
    },
  },
  {
    what: 'an act logged twice under two numbers, the series closed with one less',
    ...{
      fails: 'completeness',
      says: /Series aid\.paid\/2019 is not as act .* closed it: count is said to be 12, and is 13/,
    },
    make: relogged(all =>
      entriesOf([...all, ...all.slice(0, 1)].map(({ entry: { act, number, series, ...told } }) => told)),
    ),
  },
  {
    what: 'an act left out of a complete set',
    ...{
      fails: 'completeness',
      says: /Number 2 of aid\.paid\/2019 is missing: the next one there is act .*000003 at index 3/,
    },
    make: without(1),
  },
  {
    what: 'the last act left out of a complete set',
    ...{ fails: 'completeness', says: /Acts of aid\.paid\/2019 were left out: act .* closed it with 12, 11 are here/ },
    make: without(14),
  },
  {
    what: 'the closing act’s count',
    ...{ fails: 'completeness', says: /closed it with 13, 12 are here \(count\)/ },
    make: relogged(body('record.period-closed', each => ({ ...each, count: 13 }))),
  },
  {
    what: 'the closing act’s sum',
    ...{ fails: 'completeness', says: /sums\.fen is said to be 1, and is 12348066/ },
    make: relogged(body('record.period-closed', each => ({ ...each, sums: { fen: 1 } }))),
  },
  {
    what: 'the closing act’s departments',
    ...{ fails: 'completeness', says: /departments\.civil-affairs is said to be 12, and is 6/ },
    make: relogged(body('record.period-closed', each => ({ ...each, departments: { 'civil-affairs': 12 } }))),
  },
  {
    what: 'the number that the manifest gives',
    ...{ fails: 'figure', says: /comes to 123,480\.66 元; manifest\.json says 123500/ },
    change: text('manifest.json', all => all.replace('123480.66', '123500')),
  },
  {
    what: 'a sentence that the acts don’t bear out',
    ...{ fails: 'claim', says: /“12\.35万元” is not true of 213,480\.66 元: it differs by 89,980\.66/ },
    make: relogged(all => {
      const paid = body('aid.paid', each => ({ ...each, fen: 1_029_000 + 9_000_000 }))(all)
      return body('record.period-closed', each => ({ ...each, sums: { fen: 21_348_066 } }))(paid)
    }),
  },
  {
    what: 'a source document',
    ...{ of: 'air', fails: 'documents', says: /documents\/[0-9a-f]{64}\.csv was altered: its SHA-256 is/ },
    change: files => {
      for (const name of Object.keys(files))
        if (name.startsWith('documents/')) text(name, all => all.replace('24.4', '23.4'))(files)
    },
  },
  {
    what: 'a source document left out',
    ...{ of: 'air', fails: 'documents', says: /The document “air\.csv” .* is missing/ },
    change: files => {
      for (const name of Object.keys(files)) if (name.startsWith('documents/')) delete files[name]
    },
  },
  {
    what: 'a file left out',
    ...{ fails: 'file', says: /lacks proof\.bin/ },
    change: files => {
      delete files['proof.bin']
    },
  },
]

/** The bundle of a case. */
async function tampered({ of = 'aid', change, make }: Case): Promise<Uint8Array> {
  const bytes = make === undefined ? await exampleBundle(of) : await make()
  if (change === undefined) return bytes
  const files = unzipSync(bytes)
  change(files)
  return zipSync(files)
}

function outcome(bytes: Uint8Array, vkeys: readonly string[] | undefined) {
  try {
    const { ok, checks } = verifyBundle(bytes, vkeys === undefined ? {} : { vkeys })
    const failed = checks.filter(({ state }) => state === 'failed')
    return { ok, failed: failed.map(({ name }) => name), says: failed.map(({ name, says }) => ({ name, ...says })) }
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error
    return { ok: false, failed: ['file'], says: [{ name: 'file', ...error.says }] }
  }
}

const docs = new URL('../../../docs/evidence.md', import.meta.url)
const rows: string[] = []

/** Ids, hashes and keys are cut short. */
const short = (said: string) =>
  said
    .replaceAll(/01680000-[0-9a-f-]{25}([0-9a-f]{2})/g, '0168…$1')
    .replaceAll(/\+[0-9a-f]{8}\+[0-9A-Za-z+/=]{44}/g, '+…')
    .replaceAll(/[0-9a-f]{64}/g, '…')

for (const each of cases)
  test(`changed: ${each.what} → ${each.fails}`, async () => {
    const { ok, failed, says } = outcome(await tampered(each), each.vkeys?.())
    assert.equal(ok, false)
    const said = says.find(({ name }) => name === each.fails)?.en ?? `only these failed: ${failed.join(', ')}`
    assert.match(said, each.says)
    rows.push(`| ${each.what} | ${each.fails} | ${short(said)} |\n`)
  })

test('docs/evidence.md has the table', async () => {
  const page = await readFile(docs, 'utf8')
  const [, head = '', tail = ''] = /^([\s\S]*\| changed \|.*\n\| --- .*\n)(?:\| .*\n)*([\s\S]*)$/.exec(page) ?? []
  const printed = `${head}${rows.join('')}${tail}`
  if (process.env.YINUO_WRITE_DOCS === '1') await writeFile(docs, printed)
  else assert.equal(page, printed, 'docs/evidence.md is stale: print it with YINUO_WRITE_DOCS=1 ./yinuo test evidence')
})

test('the table of changes is whole, and the untouched bundle passes with the key pinned', async () => {
  assert.ok(cases.length >= 30)
  const { ok, failed } = outcome(await exampleBundle('aid'), [log.vkey])
  assert.deepEqual({ ok, failed }, { ok: true, failed: [] })
})

test('acts that are there and not needed do no harm', async () => {
  const stranger = { kind: 'street.lit', at: '2019-07-01T00:00:00+08:00', body: { lamps: 3 } }
  const made = await exampleLog(entriesOf([...exampleActs().map(({ entry }) => entry), stranger]))
  assert.equal(verifyBundle(packBundle(await exampleParts('aid', made))).ok, true)
})

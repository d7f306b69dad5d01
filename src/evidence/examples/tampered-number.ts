/** Changes of what is counted: acts twice or left out, closing acts, the number, documents. */
import { packBundle } from '../bundle/pack.ts'
import { exampleParts } from './city.ts'
import { entriesOf } from './log.ts'
import { body, type Case, line, log, relogged, text, without } from './tampered.ts'

/** Each with the check that fails, and what it says. */
export const tamperedNumbers: readonly Case[] = [
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

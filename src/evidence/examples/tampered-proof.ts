/** Changes of what proves: acts, hashes, places, the checkpoint, the words. */
import { printCheckpoint, utf8 } from '../../proof/index.ts'
import { packBundle } from '../bundle/pack.ts'
import { exampleParts } from './city.ts'
import { signedBy } from './log.ts'
import { byte, type Case, line, log, swapped, text, without } from './tampered.ts'

/** Each with the check that fails, and what it says. */
export const tamperedProofs: readonly Case[] = [
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
]

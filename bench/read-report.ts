/** `./yinuo bench read-report`: how fast a report is read, beside the field's recognizer, and how the cost grows. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite'
import { readReport } from '../src/report/index.ts'
import type { Bench, Row } from './bench.ts'
import { spreadOf, timed } from './timing.ts'

const demonstration = fileURLToPath(new URL('../packs/pengcheng/report-2020.md', import.meta.url))
const real = ['shenzhen-2020.txt', 'national-2021.txt'].map(name =>
  fileURLToPath(new URL(`../../shared/reports/${name}`, import.meta.url)),
)

/** The demonstration report is Markdown; the real ones are plain text. */
const markdown = { format: 'markdown' } as const

/** Of 20,000 characters, once warm. */
const boundMs = 20

/** The recognizer's work on a text: numbers, shares, money, quantities; its models for dates and ages are left out. */
function recognize(text: string): void {
  for (const find of [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension])
    find(text, Culture.Chinese)
}

/** Speed on the demonstration report and on real ones where they are at hand, the peer's on the same text, and growth. */
export const bench: Bench = {
  title: 'Reading a report',
  note: 'Median of warm runs in one process; the spread is that of the middle half. The peer is @microsoft/recognizers-text-suite 1.3.1, numbers and numbers with units in Chinese, run once on the same text: it finds figures alone, no indicator, no period, no promise. Growth is on the demonstration report, repeated.',
  async rows() {
    const text = readFileSync(demonstration, 'utf8')
    return [...(await speedRows(text)), ...(await realRows()), ...(await growthRows(text))]
  },
}

async function speedRows(text: string): Promise<Row[]> {
  const ours = await timed(() => readReport(text, markdown), { warmUp: 20, times: 21 })
  const whole = await timed(() => readReport(repeated(text, 20_000), markdown), { warmUp: 5, times: 21 })
  const theirs = await timed(() => recognize(text), { warmUp: 0, times: 1 })
  const speed = (ms: number) => (text.length / ms) * 1000
  return [
    {
      name: `${basename(demonstration)}, ${text.length.toLocaleString('en')} characters`,
      value: speed(ours.medianMs),
      unit: 'characters/s',
      peer: speed(theirs.medianMs),
      peerName: 'recognizers-text',
      remark: spreadOf(ours),
    },
    {
      name: 'a report of 20,000 characters',
      value: whole.medianMs,
      unit: 'ms',
      peer: boundMs,
      peerName: 'bound',
      remark: spreadOf(whole),
    },
  ]
}

async function realRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const file of real.filter(existsSync)) {
    const text = readFileSync(file, 'utf8')
    const ours = await timed(() => readReport(text), { warmUp: 5, times: 11 })
    const value = (text.length / ours.medianMs) * 1000
    rows.push({ name: basename(file), value, unit: 'characters/s', remark: spreadOf(ours) })
  }
  return rows
}

/** The cost of 1,000 characters at three sizes; where it is linear, the ratios to the smallest are near 1. */
async function growthRows(text: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [length, times] of [
    [20_000, 21],
    [200_000, 7],
    [2_000_000, 3],
  ] as const) {
    const long = repeated(text, length)
    const { medianMs } = await timed(() => readReport(long, markdown), { warmUp: 1, times })
    const peer = rows[0] ? { peer: rows[0].value, peerName: 'at 20,000' } : {}
    const name = `1,000 of ${length.toLocaleString('en')} characters`
    rows.push({ name, value: (medianMs / length) * 1000, unit: 'ms', ...peer })
  }
  return rows
}

const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

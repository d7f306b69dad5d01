/**
 * Hostile requests over every route of docs/routes.md, the same ones each time: none breaks the server, and whatever
 * it refuses is a problem document or a page. YINUO_FUZZ=100000 asks more of them.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { ProblemDocument } from '../../src/kernel/problem.ts'
import { type RunningCity, startCity } from '../city.ts'

const count = Number(process.env.YINUO_FUZZ ?? 2000)

let city: RunningCity
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
before(async () => {
  city = await startCity({ environment: { YINUO_REQUESTS_PER_MINUTE: '100000000' } })
  const { items } = await (await fetch(`${city.url}/api/acts?kind=indicator.reported&limit=1`)).json()
  real.act = [items[0].entry.act]
  real.sha256 = [items[0].entry.body.document.sha256]
})
after(async () => {
  agent.destroy()
  assert.equal(await city.stop(), 0)
})

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const hostile = [
  ...['', '0', '-1', '1e9', '2147483648', '9007199254740993', 'NaN', 'null', 'true', '1.5', '１'],
  ...[
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%c3%28',
    '%ed%a0%80',
    '%ff%fe',
    '%0d%0aset-cookie:%20a=b',
    '%0a',
    '%7f',
    '%e2%80%ae',
  ],
  ...['..', '..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5cyinuo', '.built-from', '.vite'],
  ...['//evil.example', '%5c%5cevil.example', 'https://evil.example', '%2f%2fevil.example', 'javascript:alert(1)'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '%F0%9F%98%80', '%E9%B9%8F%E5%9F%8E', `'%20or%201=1--`],
  ...['<script>alert(1)</script>', '%22%3E%3Cimg%20src=x%20onerror=1%3E', '$1', '%24%7B7*7%7D', '{{7*7}}'],
  ...['0000-01-01', '9999-12-31', '2019-02-29', '-271821-04-19', '9999-12', '0000', '2019-H3', '2019-Q1', '9999..0001'],
  ...['9'.repeat(20), '9'.repeat(400), '0.0.0', 'a.1.1', '0/x999/999', '0/000.p/0', 'entries/000.p/256', '63/000'],
  ...['x'.repeat(300), 'x'.repeat(600), '%E4%B8%80'.repeat(400), 'pengcheng-2020', 'm', 'c', 's', '1', 's2', 'm-1'],
].map(value => value.replace(/[^!-~]/g, encodeURIComponent))

const keys = [
  ...['q', 'text', 'role', 'after', 'limit', 'format', 'edition', 'section', 'indicator', 'unit', 'period', 'hard'],
  ...['comparator', 'sort', 'back', 'view', 'scheme', 'part', 'card', '__proto__', 'q[]', 'a.b', '%00', '%'],
  ...['kind', 'department', 'district', 'subject', 'series', 'day', 'month', 'before', 'from', 'to', 'report'],
  ...['standing', 'frequency', 'as-known-on', 'known', 'by', 'method'],
]

/** What stands in addresses that lead somewhere; acts and documents are the city's own. */
const real: Record<string, readonly string[]> = {
  report: ['pengcheng-2020'],
  edition: ['1'],
  kind: ['m'],
  place: ['1'],
  id: ['gdp', 'parks', 'pengcheng-2020.1.1', 'pengcheng-2020.1.12'],
  indicator: ['gdp', 'parks'],
  index: ['3'],
  ruleSet: ['old-age-allowance'],
  version: ['1'],
  '*': ['0/000', '0/002.p/7', '1/000.p/1', 'entries/000', 'entries/001.p/3'],
}

const types = [
  ...['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=b', 'image/png', ''],
  ...['multipart/form-data; boundary=', 'application/x-www-form-urlencoded', '*/*', ';', 'application/json; charset=?'],
]

const bodies = [
  ...['', '{', '{"__proto__":{"a":1}}', '[]', '\0', '\ud800', 'a=b&c', '{"a":'.repeat(5000), '诺'.repeat(5000)],
  ...['--b\r\ncontent-disposition: form-data; name="file"; filename="x.txt"\r\n\r\nno end', '--b--\r\n', '--b\r\n\r\n'],
  '--b\r\ncontent-disposition: form-data; name="file"; filename="../../x\0.txt"\r\n\r\n2022年\0增长6%\r\n--b--\r\n',
  `${'--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n'.repeat(30)}--b--\r\n`,
]

type Asked = { readonly method: string; readonly path: string; headers: Record<string, string>; readonly body: string }

/** One hostile request to a route: its parameters, some query, some headers, and for some a body. */
function attack({ method, path }: Route, random: () => number): Asked {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T // It is below the length.
  const filled = path.replaceAll(/:(\w+)|\*/g, (whole, name: string = whole) =>
    random() < 0.4 ? pick(real[name] ?? ['x']) : pick(hostile),
  )
  const query = Array.from({ length: Math.floor(random() * 4) }, () => `${pick(keys)}=${pick(hostile)}`).join('&')
  const headers: Record<string, string> = { accept: pick(['text/html', 'application/json', '*/*', 'text/csv', '\x80']) }
  if (random() < 0.3) headers['accept-language'] = pick(['en', 'zh', ';q=', 'en;q=x,'.repeat(200)])
  if (random() < 0.3) headers.cookie = pick(['view=elder', 'view=__proto__; scheme', '=;;=', 'scheme=dark; view=<b>'])
  if (random() < 0.1) headers['content-encoding'] = pick(['gzip', 'br', 'compress', 'identity', '__proto__'])
  if (random() < 0.1) headers.range = 'bytes=0-,5-1'
  const isOdd = random() < 0.1
  const used = isOdd ? pick(['OPTIONS', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'POST', 'TRACE', 'PROPFIND']) : method
  const hasBody = !['GET', 'HEAD', 'TRACE'].includes(used)
  const [type, body] = [pick(types), hasBody ? pick(bodies) : '']
  if (hasBody) headers['content-length'] = String(Buffer.byteLength(body))
  if (hasBody && type !== '') headers['content-type'] = type
  return { method: used, path: query === '' ? filled : `${filled}?${query}`, headers, body }
}

type Route = { readonly method: string; readonly path: string }

async function routes(): Promise<Route[]> {
  const table = await readFile(new URL('../../docs/routes.md', import.meta.url), 'utf8')
  const rows = [...table.matchAll(/^\| ([A-Z]+) \| `([^`]+)`/gm)]
  return [...rows.map(([, method = '', path = '']) => ({ method, path })), { method: 'GET', path: '/:nowhere/:else' }]
}

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }

function ask({ method, path, headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(city.url), { method, path, headers, agent }, async response => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) })
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** What an answer must be, whatever was asked. */
function hold({ status, headers, body }: Answer, { method }: Asked): void {
  assert.ok(status < 500, `answered ${status}`)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.ok(headers.location === undefined || /^\/(?![/\\])/.test(String(headers.location)), 'leads elsewhere')
  assert.ok(!/a=b/.test(String(headers['set-cookie'])), 'a header was smuggled in')
  if (status < 400 || method === 'HEAD') return
  const type = String(headers['content-type'])
  if (type.startsWith('text/html')) assert.match(body, /^<!doctype html>[\s\S]+<h1/i)
  else assert.equal(ProblemDocument.parse(JSON.parse(body)).status, status)
  assert.match(type, /^(text\/html|application\/problem\+json)/)
}

test(`${count} hostile requests are each answered as they should be`, { timeout: 60_000 + count * 20 }, async () => {
  const [all, random] = [await routes(), seeded(2020)]
  assert.ok(all.length > 30, `only ${all.length} routes`)
  let left = count
  const askOn = async () => {
    while (left-- > 0) {
      const asked = attack(all[left % all.length] ?? { method: 'GET', path: '/' }, random)
      const answer = await ask(asked).catch((error: Error) => assert.fail(`${error.message}: ${JSON.stringify(asked)}`))
      try {
        hold(answer, asked)
      } catch (error) {
        throw new Error(`${JSON.stringify(asked).slice(0, 1500)} → ${answer.body.slice(0, 300)}`, { cause: error })
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, askOn))
})

/** Sends bytes as they are and gives all that comes back. */
async function sendRaw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(city.url)
  const socket = connect(Number(port), hostname)
  socket.end(bytes, 'latin1')
  return text(socket)
}

for (const [what, bytes, status] of [
  ['an address of slashes', 'GET //[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
  ['a whole address that is none', 'GET http://[/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
  ['a byte zero in the address', 'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ['no HTTP at all', 'HELO city\r\n\r\n', 400],
  ['headers of 40 kB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
] as const)
  test(`${what} is a problem ${status}`, async () => {
    const answer = await sendRaw(bytes)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `))
    assert.match(head, /^content-type: application\/problem\+json/im)
    assert.equal(ProblemDocument.parse(JSON.parse(body)).status, status)
  })

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { type Http, openHttp } from './http.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { ProblemDocument } from './problem.ts'

const metrics = openMetrics()
let http: Http

type Tree = { readonly children?: Tree[] | undefined }
const Tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ children: z.array(Tree).optional() })).meta({ id: 'Tree' })

const anyone = { access: 'public' } as const

before(async () => {
  http = await openServer({})
  http.post(
    '/people',
    { config: anyone, schema: { body: z.strictObject({ name: z.string().min(1), age: z.int().min(0) }) } },
    async () => ({}),
  )
  http.post('/trees', { config: anyone, schema: { body: Tree } }, async () => ({}))
  http.get('/leak', { config: anyone, schema: { response: { 200: z.object({ shown: z.string() }) } } }, async () =>
    Object.assign({ shown: 'yes' }, { secret: 'no' }),
  )
  http.get('/bug', { config: anyone }, async () => {
    throw new Error('inner secret')
  })
})
after(() => http.close())

function openServer(options: { requestsPerMinute?: number; secure?: boolean }): Promise<Http> {
  const { requestsPerMinute = 10_000, secure = false } = options
  const problemPage = (document: ProblemDocument) => `<h1>${document.title}</h1>`
  return openHttp({ log: openLog('silent'), metrics, version: '0', requestsPerMinute, secure, problemPage })
}

const ask = async (url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET', payload = '') =>
  http.inject({ method, url, headers, ...(method === 'POST' ? { payload } : {}) })

async function problemOf(response: { headers: Record<string, unknown>; body: string }): Promise<ProblemDocument> {
  assert.match(String(response.headers['content-type']), /^application\/problem\+json/)
  return ProblemDocument.parse(JSON.parse(response.body))
}

const json = { 'content-type': 'application/json' }

test('input that can’t be taken is answered field by field, in the reader’s language', async () => {
  const body = JSON.stringify({ name: '', age: -1, nickname: '小王' })
  const zh = await problemOf(await ask('/people', { ...json, 'accept-language': 'zh-CN' }, 'POST', body))
  const en = await problemOf(await ask('/people', { ...json, 'accept-language': 'en' }, 'POST', body))
  assert.equal(zh.status, 400)
  assert.deepEqual(
    zh.errors?.map(({ field, value }) => [field, value]),
    [
      ['body.name', ''],
      ['body.age', '-1'],
      ['body.nickname', '小王'],
    ],
  )
  assert.match(zh.errors?.[0]?.expected ?? '', /[一-龥]/)
  assert.doesNotMatch(JSON.stringify(en), /[一-龥](?<!小|王)/)
})

for (const [what, url, headers, payload, status] of [
  ['JSON that is none', '/people', json, '{"name":', 400],
  ['an empty body', '/people', json, '', 400],
  ['a type that nobody takes', '/people', { 'content-type': 'text/cobol' }, 'MOVE', 415],
  ['a body over 1 MB', '/people', json, JSON.stringify({ name: 'x'.repeat(2 ** 20) }), 413],
  ['a body nested 20,000 deep', '/trees', json, '{"children":['.repeat(20_000) + ']}'.repeat(20_000), 400],
  ['a prototype in the body', '/people', json, '{"__proto__": {"age": 1}}', 400],
] as const)
  test(`${what} is a problem ${status}`, async () => {
    const response = await ask(url, headers, 'POST', payload)
    assert.equal(response.statusCode, status)
    assert.equal((await problemOf(response)).status, status)
  })

test('a bug is answered with a reference and not with its words', async () => {
  const response = await ask('/bug')
  assert.equal(response.statusCode, 500)
  assert.doesNotMatch(response.body, /inner secret/)
})

test('what the answer’s schema does not name is not sent', async () => {
  assert.deepEqual((await ask('/leak')).json(), { shown: 'yes' })
})

test('someone with a browser gets a page, a program a document', async () => {
  const page = await ask('/nowhere', { accept: 'text/html,*/*' })
  assert.deepEqual([page.statusCode, page.body], [404, '<h1>没有这个地址</h1>'])
  assert.equal((await ask('/en/nowhere', { accept: 'text/html' })).body, '<h1>There is nothing at this address</h1>')
  assert.equal((await problemOf(await ask('/api/nowhere', { accept: 'text/html' }))).status, 404)
})

test('every answer carries the security headers, errors too', async () => {
  for (const url of ['/leak', '/bug', '/nowhere']) {
    const { headers } = await ask(url)
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|https?:|\*/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['x-frame-options'], 'DENY')
    assert.equal(headers['strict-transport-security'], undefined)
  }
})

test('behind TLS, browsers are told to stay there', async () => {
  const secure = await openServer({ secure: true })
  assert.match(String((await secure.inject('/')).headers['strict-transport-security']), /max-age=31536000/)
  await secure.close()
})

test('whoever asks too often waits, on unknown addresses too', async () => {
  const strict = await openServer({ requestsPerMinute: 3 })
  const statuses: number[] = []
  for (let at = 0; at < 5; at++) statuses.push((await strict.inject(`/nowhere/${at}`)).statusCode)
  assert.deepEqual(statuses, [404, 404, 404, 429, 429])
  await strict.close()
})

test('the description of the API is OpenAPI 3.1 and names what it takes', async () => {
  const description = (await ask('/openapi.json')).json()
  assert.equal(description.openapi, '3.1.0')
  assert.ok(description.paths['/people'].post.requestBody.content['application/json'].schema.properties.age)
})

test('answers are counted by route, never by address', async () => {
  await ask('/leak?name=王五')
  const printed = await metrics.print()
  assert.match(printed, /http_request_duration_seconds_count\{method="GET",route="\/leak",status="200"\}/)
  assert.doesNotMatch(printed, /王五|nowhere/)
})

test('a route that does not say who may call it can’t be added', async () => {
  const server = await openServer({})
  assert.throws(() => server.get('/forgotten', async () => 'secret'), /GET \/forgotten does not say who may call it/)
  server.get('/told', { config: anyone }, async () => 'open')
  assert.ok(server.accessTable.some(({ path, access }) => path === '/told' && access === 'public'))
  await server.close()
})

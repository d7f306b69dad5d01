import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeConfig, loadConfig } from './config.ts'
import { documentOf, Problem } from './problem.ts'

test('without anything set, the embedded city listens at localhost:8020', () => {
  const config = loadConfig({ environment: {} })
  assert.deepEqual(
    [config.host, config.port, config.data, config.databaseUrl, config.logLevel],
    ['localhost', 8020, 'data', undefined, 'warn'],
  )
})

test('an option wins over the environment, and an empty variable counts as not set', () => {
  const environment = { YINUO_PORT: '9000', YINUO_HOST: '' }
  assert.equal(loadConfig({ environment }).port, 9000)
  const config = loadConfig({ environment, options: { port: '9001' } })
  assert.deepEqual([config.port, config.host], [9001, 'localhost'])
})

test('the clock is read as a moment', () => {
  const config = loadConfig({ environment: { YINUO_CLOCK: '2020-01-08T09:00+08:00' } })
  assert.equal(config.clock?.toString(), '2020-01-08T01:00:00Z')
})

for (const [environment, said] of [
  [{ YINUO_PORT: '80200' }, /YINUO_PORT is “80200”: expected a whole number/],
  [{ YINUO_PORT: '0x50' }, /YINUO_PORT is “0x50”/],
  [{ YINUO_OPERATORS: 'localhost:80200' }, /expected off, next, or HOST:PORT/],
  [{ YINUO_TRUST_PROXY: 'abc' }, /YINUO_TRUST_PROXY is “abc”: expected addresses or networks/],
  [{ YINUO_TRUST_PROXY: '10.0.0.0/33' }, /expected addresses or networks/],
  [{ YINUO_CLOCK: 'soon' }, /YINUO_CLOCK is “soon”: expected a moment/],
  [{ YINUO_OPERATORS: 'everywhere' }, /expected off, next, or HOST:PORT/],
  [{ YINUO_LOG: 'loud' }, /expected silent, error/],
  [{ YINUO_LOG_ORIGIN: 'city log' }, /expected a name such as city.example/],
  [{ YINUO_LOG_ORIGIN: 'city+log' }, /YINUO_LOG_ORIGIN is “city\+log”/],
  [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, /DATABASE_URL is “••••••”/],
] as const)
  test(`${JSON.stringify(environment)} is refused, naming what was expected`, () => {
    assert.throws(() => loadConfig({ environment }), said)
  })

test('an option without a value is refused, and not taken for 0', () => {
  assert.throws(() => loadConfig({ environment: {}, options: { port: '' } }), /--port is “”/)
})

test('proxies are addresses and networks of both kinds', () => {
  const environment = { YINUO_TRUST_PROXY: '127.0.0.1,10.0.0.0/8,::1,fd00::/8', YINUO_OPERATORS: '[::1]:9000' }
  assert.equal(loadConfig({ environment }).trustProxy, environment.YINUO_TRUST_PROXY)
})

test('what was expected is said in the reader’s language', () => {
  const problem = (() => {
    try {
      return loadConfig({ environment: { YINUO_PORT: 'x' } })
    } catch (error) {
      return error
    }
  })()
  assert.ok(problem instanceof Problem)
  assert.match(documentOf(problem, 'zh').detail, /应为 0 到 65535 的整数/)
})

test('the printed table tells where each value came from and keeps secrets', () => {
  const lines = describeConfig({
    environment: { DATABASE_URL: 'postgres://city:hunter2@db/city', YINUO_HOST: '0.0.0.0' },
    options: { port: '1' },
  })
  const shown = Object.fromEntries(lines.map(({ variable, value, from }) => [variable, [value, from]]))
  assert.deepEqual(shown.YINUO_PORT, ['1', 'option'])
  assert.deepEqual(shown.YINUO_HOST, ['0.0.0.0', 'environment'])
  assert.deepEqual(shown.YINUO_DATA, ['data', 'default'])
  assert.ok(!JSON.stringify(lines).includes('hunter2'))
})

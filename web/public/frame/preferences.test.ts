import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preferencesIn, visitOf } from '../visit.ts'
import { localPath } from './preferences.ts'

for (const [back, path] of [
  ['/', '/'],
  ['/en/reports/pengcheng-2020?q=地铁', '/en/reports/pengcheng-2020?q=%E5%9C%B0%E9%93%81'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/..//evil.example', '/'],
  ['/a\r\nset-cookie: x=1', '/'],
  ['', '/'],
  [undefined, '/'],
] as const)
  test(`after choosing, the way back from ${JSON.stringify(back)} leads to ${path}`, () => {
    assert.equal(localPath(back), path)
  })

for (const [cookies, view, scheme] of [
  ['view=elder; scheme=dark', 'elder', 'dark'],
  ['other=1;view=elder', 'elder', 'auto'],
  ['view="><script>', 'plain', 'auto'],
  [undefined, 'plain', 'auto'],
] as const)
  test(`the cookies ${cookies} ask for ${view}, ${scheme}`, () => {
    assert.deepEqual(preferencesIn(cookies), { view, scheme })
  })

for (const [url, language, path] of [
  ['/', 'zh', '/'],
  ['/en', 'en', '/'],
  ['/en?q=1', 'en', '/?q=1'],
  ['/en/reports?q=1', 'en', '/reports?q=1'],
  ['/energy', 'zh', '/energy'],
] as const)
  test(`${url} is ${path} in ${language}`, () => {
    const visit = visitOf(url, undefined)
    assert.deepEqual([visit.language, visit.path], [language, path])
  })

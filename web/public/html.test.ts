import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentOf, html } from './html.ts'

for (const [claim, made, markup] of [
  [
    'text is escaped',
    html`<p>${'<script>alert("1")</script>'}</p>`,
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>',
  ],
  ['an attribute cannot be left', html`<a title="${`" onclick='x'`}">`, '<a title="&quot; onclick=&#39;x&#39;">'],
  ['HTML goes in as it is', html`<p>${html`<b>1</b>`}</p>`, '<p><b>1</b></p>'],
  ['lists are joined', html`${[1, ' & ', html`<br>`, [2]]}`, '1 &amp; <br>2'],
  ['a zero is shown', html`${0}`, '0'],
  ['nothing is shown for what is absent', html`${undefined}${null}${false}`, ''],
] as const)
  test(claim, () => assert.equal(made.toString(), markup))

test('no text can pass for HTML, however it is shaped', () => {
  const forged = JSON.parse('{"markup":"<script>","toString":"<script>"}')
  assert.throws(() => html`${forged}`)
})

test('no text opens a tag or ends an attribute', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const inside = html`${text}`.toString()
      assert.doesNotMatch(inside, /[<>"']/)
      assert.doesNotMatch(inside, /&(?!(amp|lt|gt|quot|#39);)/)
    }),
    { seed: 20200108 },
  )
})

test('a document says that it is HTML of today', () => {
  assert.equal(documentOf(html`<html>`), '<!doctype html>\n<html>')
})

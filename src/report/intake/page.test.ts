import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleReport } from './examples.ts'
import { textOfPage } from './page.ts'

const paragraphs = exampleReport.map(line => `<p>　　${line}</p>`).join('\n')
const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

function reads(what: string, html: string, expected: readonly string[]) {
  test(what, () => assert.deepEqual(lines(textOfPage(html)), expected))
}

reads(
  'navigation, scripts and forms are no text',
  `<body><nav><a>首页</a></nav><script>var a = "，。"</script><div id="main">${paragraphs}</div><footer>版权所有，某市。</footer></body>`,
  exampleReport,
)
reads(
  'a page that is one form is read',
  `<form id="aspnetForm"><div>${paragraphs}</div><input value="搜索"></form>`,
  exampleReport,
)
reads(
  'links and lists beside the article are left out',
  `<table><tr><td><ul><li><a>新闻一</a></li><li><a>新闻二</a></li></ul></td><td><div>${paragraphs}</div></td></tr></table>`,
  exampleReport,
)
reads('line breaks part paragraphs', `<div class="content">${exampleReport.join('<br>　　')}</div>`, exampleReport)
reads(
  'share buttons inside the article are left out',
  `<div>${paragraphs}<div class="share-bar">分享到：微信，微博。</div></div>`,
  exampleReport,
)
reads(
  'what is hidden is not read',
  `<div>${paragraphs}<p style="display:none">隐藏的话，不算。</p></div>`,
  exampleReport,
)
reads(
  'the page’s heading above the article is its title',
  `<h1>鹏城市2020年政府工作报告</h1><div>${paragraphs.replace(/<p>　　政府工作报告<\/p>/, '')}</div>`,
  ['鹏城市2020年政府工作报告', ...exampleReport.slice(1)],
)
reads(
  'entities are characters',
  `<div>${paragraphs}<p>5%&nbsp;&mdash;&nbsp;6%，&ldquo;十三五&rdquo;。</p></div>`,
  [...exampleReport, '5% — 6%，“十三五”。'].map(line => line.replaceAll(' ', '\u00a0')).map(line => line),
)
reads(
  'PM2.5 set low is one word, a note’s mark goes, a power stays',
  `<div>${paragraphs}<p>PM<sub>2.5</sub>降至24微克，<sup>[1]</sup>新增公园100km<sup>2</sup>。</p></div>`,
  [...exampleReport, 'PM2.5降至24微克，新增公园100km²。'],
)
reads(
  'rows of a table are lines',
  `<div>${paragraphs}<table><tr><th>指标</th><th>目标</th></tr><tr><td>增长</td><td>6%</td></tr></table></div>`,
  [...exampleReport, '指标\t目标', '增长\t6%'],
)

test('a page nested beyond reason neither hangs nor throws', () => {
  const deep = `${'<div>'.repeat(50_000)}${paragraphs}`
  assert.throws(() => textOfPage(deep), { kind: 'no-text' })
  assert.ok(textOfPage(`<div>${paragraphs}</div>${'<div>'.repeat(50_000)}`).includes('2.69万亿元'))
})

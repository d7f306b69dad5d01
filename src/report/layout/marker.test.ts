import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markerOf } from './marker.ts'

function opens(line: string, style: string, value: number, rest: string) {
  test(`${line} opens with ${value}`, () => {
    const marker = markerOf(line)
    assert.equal(marker?.style, style)
    assert.equal(marker?.value, value)
    assert.equal(line.slice(marker?.length), rest)
  })
}
function opensNothing(line: string, why: string) {
  test(`${line}: ${why}`, () => assert.equal(markerOf(line), undefined))
}

opens('一、2019年工作回顾', 'chinese', 1, '2019年工作回顾')
opens('十二、加强政府自身建设', 'chinese', 12, '加强政府自身建设')
opens('(二)扩大开放', 'chinese-brackets', 2, '扩大开放')
opens('（十）、改善民生', 'chinese-brackets', 10, '改善民生')
opens('1.一般公共预算收入', 'arabic', 1, '一般公共预算收入')
opens('3、新建学校', 'arabic', 3, '新建学校')
opens('（4）道路', 'arabic-brackets', 4, '道路')
opens('5）桥梁', 'arabic-brackets', 5, '桥梁')
opens('二是稳住就业。', 'one-is', 2, '稳住就业。')
opens('第一，深化改革。', 'first', 1, '深化改革。')
opens('第二部分 今年工作', 'part', 2, '今年工作')
opens('IV. Main tasks', 'roman', 4, 'Main tasks')
opens('一、一年来，我们攻坚克难', 'chinese', 1, '一年来，我们攻坚克难')
opensNothing('三、四线城市', 'two kinds of city')
opensNothing('一、二、三产业增加值分别增长', 'three branches of the economy')
opensNothing('2.69万亿元', 'a figure')
opensNothing('5、6号线开工', 'two metro lines')
opensNothing('第一产业增长3%', 'a name')
opensNothing('一年来，全市稳中有进', 'a span of time')

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standardWords } from '../words/vocabulary.ts'
import { fold, sourceStretch } from './fold.ts'
import type { Numeral } from './numeral.ts'
import { numeralsOf } from './numerals.ts'

/** What a text must give: its numerals in order, as written, with the fields that matter here. */
function finds(text: string, ...numerals: (Partial<Numeral> & { written?: never; as: string })[]): void {
  test(`numerals of ${text}`, () => {
    const found = numeralsOf(fold(text, { start: 0, end: text.length }).text, standardWords)
    const seen = found.map((numeral, at) => ({
      as: text.slice(numeral.start, numeral.end),
      ...only(numeral, numerals[at]),
    }))
    assert.deepEqual(seen, numerals)
  })
}

function only(numeral: Numeral, named: object = {}): object {
  return Object.fromEntries(Object.entries(numeral).filter(([field]) => field in named))
}

finds('1,234家', { as: '1,234', value: 1234 })
finds('1，234家', { as: '1，234', value: 1234 })
finds('1,23家', { as: '1', value: 1 }, { as: '23', value: 23 })
finds('2.69万亿元', { as: '2.69万亿', value: 2_690_000_000_000 })
finds('0.07‰', { as: '0.07', value: 0.07 })
finds('１２．５％', { as: '１２．５', value: 12.5 })
finds('50多万家', { as: '50多万', value: 500_000, more: true })
finds('300余家', { as: '300余', value: 300, more: true })
finds('贷款5亿余额', { as: '5亿', value: 500_000_000 })
finds('1亿2000万元', { as: '1亿2000万', value: 120_000_000 })
finds('5万千瓦', { as: '5万', value: 50_000 })
finds('3千克', { as: '3', value: 3 })
finds('20万百姓', { as: '20万', value: 200_000 })
finds('1/6的支出', { as: '1/6', value: 0.1667, form: 'share' })
finds('2020/1/8', { as: '2020' }, { as: '1' }, { as: '8' })
finds('2.0.1版', { as: '2.0.1', form: 'code' })
finds('两千多人', { as: '两千多', value: 2000, more: true })
finds('三百零五户', { as: '三百零五', value: 305 })
finds('一百二十万', { as: '一百二十万', value: 1_200_000 })
finds('三四百户', { as: '三四百', value: 300, valueMax: 400 })
finds('七八十个', { as: '七八十', value: 70, valueMax: 80 })
finds('三分之二', { as: '三分之二', value: 0.6667, unit: '分数' })
finds('百分之五点二', { as: '百分之五点二', value: 5.2, unit: '%' })
finds('千分之三', { as: '千分之三', value: 3, unit: '‰' })
finds('二〇三五年', { as: '二〇三五', form: 'digits' })
finds('近百家', { as: '百', value: 100, form: 'scale' })
finds('千亿级', { as: '千亿', value: 100_000_000_000, form: 'scale' })
finds('数十家、十几个', { as: '十', form: 'indefinite' }, { as: '十几', form: 'indefinite' })
finds('一半', { as: '一半', value: 0.5, form: 'word' })
finds('近半年来')
finds('一批重点项目统一进一步推进零售')
finds('百姓万众一心,十分高兴')
finds('增长一倍,翻了一番', { as: '一', value: 1 }, { as: '一', value: 1 })
finds(
  '三位一体、五台山',
  { as: '三位一体', form: 'phrase', phrase: 'idiom' },
  { as: '五台山', form: 'phrase', phrase: 'name' },
)
finds('1.5億元、3萬戶', { as: '1.5億', value: 150_000_000 }, { as: '3萬', value: 30_000 })

test('digits without end are one numeral of no value, read at once', () => {
  const found = numeralsOf('9'.repeat(1_000_000), standardWords)
  assert.equal(found.length, 1)
  assert.equal(found[0]?.form, 'code')
})

test('a folded place leads back to the source across white space', () => {
  const source = '收入 2.69\u3000万亿元'
  const folded = fold(source, { start: 0, end: source.length })
  assert.equal(folded.text, '收入2.69万亿元')
  assert.deepEqual(sourceStretch(folded, { start: 2, end: 9 }), { start: 3, end: 11 })
})

test('two numbers apart stay two numbers', () => {
  assert.equal(fold('5  5', { start: 0, end: 4 }).text, '5 5')
})

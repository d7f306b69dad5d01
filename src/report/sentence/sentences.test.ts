import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { clausesOf, sentencesOf } from './sentences.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const sentences = (text: string) => sentencesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end))
const clauses = (text: string) => clausesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end))

const clauseCases: readonly (readonly [string, readonly string[]])[] = [
  ['新建学校3所，改建医院两家。', ['新建学校3所', '改建医院两家']],
  ['修桥、铺路、架灯', ['修桥、铺路、架灯']],
  ['财政收入1,200亿元,增长5%', ['财政收入1,200亿元', '增长5%']],
  ['口岸自7:00至24:00通关', ['口岸自7:00至24:00通关']],
  ['目标是：就业新增2万人；物价平稳', ['目标是', '就业新增2万人', '物价平稳']],
  ['印发《关于修桥，铺路的意见》，年内见效', ['印发《关于修桥，铺路的意见》', '年内见效']],
  ['办好“小事，急事”，不拖延', ['办好“小事，急事”', '不拖延']],
  ['推进甲区（含乙镇，丙镇）供水', ['推进甲区（含乙镇，丙镇）供水']],
  ['修订《办法（试行，第二版）》，公布', ['修订《办法（试行，第二版）》', '公布']],
  ['一个“引号没有关上，后面照样分开。', ['一个“引号没有关上', '后面照样分开']],
  ['', []],
  ['，，。', []],
]

describe('clauses', () => {
  for (const [text, expected] of clauseCases)
    test(`${text === '' ? 'nothing' : text} → ${expected.join(' | ')}`, () => assert.deepEqual(clauses(text), expected))
})

const sentenceCases: readonly (readonly [string, readonly string[]])[] = [
  ['修路。架桥！通水？好；行', ['修路', '架桥', '通水', '好', '行']],
  ['标题\n正文一句。', ['标题', '正文一句']],
  ['实行“一件事一次办。不跑第二趟”制度。完', ['实行“一件事一次办。不跑第二趟”制度', '完']],
  ['（括号跨行\n不算）', ['（括号跨行', '不算）']],
]

describe('sentences', () => {
  for (const [text, expected] of sentenceCases)
    test(`${text.replaceAll('\n', '⏎')} → ${expected.join(' | ')}`, () => assert.deepEqual(sentences(text), expected))
})

test('clauses stand in order, overlap nowhere, are never empty and lose no letter of the text', () => {
  const piece = fc.constantFrom(
    '新建',
    '，',
    '。',
    '；',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '1',
    '：',
    '\n',
    '、',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('')
      const found = clausesOf(text, whole(text))
      let last = 0
      for (const { start, end } of found) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.match(text.slice(last, start), /^[，。；：\n]*$/)
        last = end
      }
      assert.match(text.slice(last), /^[，。；：\n]*$/)
    }),
  )
})

test('a megabyte of brackets left open is cut in less than a second', { timeout: 1000 }, () => {
  assert.equal(clauses('（'.repeat(1_000_000)).length, 1)
  assert.equal(clauses('“1，'.repeat(300_000)).length, 300_000)
})

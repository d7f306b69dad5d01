/** What a recount finds wrong in a log, for people. */
import { declareWords } from '../../kernel/words.ts'

/** What is wrong with an act of the log. */
export const recountWords = declareWords({
  'recount.twice': {
    zh: '行为 {act} 再次出现在位置 {index}。',
    en: 'Act {act} is in the log a second time, at index {index}.',
  },
  'recount.body': {
    zh: '行为 {act}（位置 {index}）的内容不符合 {kind} 的规定。',
    en: 'The body of act {act} at index {index} is not as {kind} has it.',
  },
  'recount.gap': {
    zh: '序列 {series} 缺少第 {number} 号：行为 {act}（位置 {index}）编号为 {found}。',
    en: 'Number {number} of {series} is missing: act {act} at index {index} has number {found}.',
  },
  'recount.after': {
    zh: '序列 {series} 已由行为 {closing} 结期，之后又出现行为 {act}（位置 {index}）。',
    en: 'Act {act} at index {index} came after {series} was closed by act {closing}.',
  },
  'recount.again': {
    zh: '行为 {act}（位置 {index}）再次为序列 {series} 结期。',
    en: 'Act {act} at index {index} closes {series} a second time.',
  },
  'recount.untrue': {
    zh: '行为 {act}（位置 {index}）为序列 {series} 结期，{what} 写的是 {said}，实为 {found}。',
    en: 'Act {act} at index {index} closed {series}: {what} is said to be {said}, and is {found}.',
  },
  'recount.text': {
    zh: '数字 {measure} 所绑定的报告文本没有公布过。',
    en: 'The number {measure} is bound in a text of the report that was not published.',
  },
})

/** The rulebook's problems. */
import { declareProblems } from '../kernel/problem.ts'

/** The rulebook’s problems. */
export const rulebookProblems = declareProblems('rulebook', {
  'rule-set-unknown': {
    status: 404,
    title: { zh: '没有这个规则集', en: 'No such rule set' },
    detail: { zh: '没有已发布的规则集 {ruleSet}。', en: 'No rule set {ruleSet} has been published.' },
    wayOut: { zh: '请在 /rules 查看全部规则集。', en: 'See /rules for all of them.' },
  },
  'version-unknown': {
    status: 404,
    title: { zh: '没有这一版规则', en: 'No such version' },
    detail: { zh: '规则集 {ruleSet} 没有第 {version} 版。', en: 'The rule set {ruleSet} has no version {version}.' },
    wayOut: { zh: '请在该规则集的页面查看各版本。', en: 'See the rule set’s page for its versions.' },
  },
  'list-invalid': {
    status: 422,
    title: { zh: '规则清单有误', en: 'The list of rules is not right' },
    detail: {
      zh: '规则清单 {file} 的 {field} 有误：{reason}。',
      en: 'The list of rules {file} is wrong at {field}: {reason}.',
    },
    wayOut: {
      zh: '格式见 packs/pengcheng/rules/rules.json；模型和用例放在清单旁边。',
      en: 'See packs/pengcheng/rules/rules.json for its form; models and cases stand beside it.',
    },
  },
  'rules-unsound': {
    status: 422,
    title: { zh: '规则有错误，不能发布', en: 'The rules have errors and cannot be published' },
    detail: { zh: '规则集 {ruleSet} 未发布：{reason}', en: 'The rule set {ruleSet} was not published: {reason}' },
    wayOut: {
      zh: '请用 ./yinuo rules check 查看并改正。',
      en: 'See them all with ./yinuo rules check, and correct the model.',
    },
  },
  'cases-fail': {
    status: 422,
    title: { zh: '用例未通过，不能发布', en: 'Its cases fail, so it cannot be published' },
    detail: {
      zh: '规则集 {ruleSet} 未发布：{failed} 个用例未通过，第一个是“{first}”。',
      en: 'The rule set {ruleSet} was not published: {failed} case(s) fail, the first is “{first}”.',
    },
    wayOut: { zh: '请用 ./yinuo rules test 查看。', en: 'See them with ./yinuo rules test.' },
  },
  'cases-missing': {
    status: 422,
    title: { zh: '没有用例，不能发布', en: 'Without cases it cannot be published' },
    detail: { zh: '规则集 {ruleSet} 没有用例。', en: 'The rule set {ruleSet} has no cases.' },
    wayOut: { zh: '请在模型旁放置 *.cases.csv。', en: 'Put *.cases.csv beside the model.' },
  },
  'day-unknown': {
    status: 422,
    title: { zh: '规则没有这个日期输入', en: 'The rules have no such input' },
    detail: {
      zh: '规则集 {ruleSet} 没有名为“{input}”的日期输入，无法据以确定适用的版本。',
      en: 'The rule set {ruleSet} has no date input “{input}” by which the version of a case could be told.',
    },
    wayOut: { zh: '请改写 relevantDay。', en: 'Name one of its date inputs as relevantDay.' },
  },
  'not-later': {
    status: 422,
    title: { zh: '施行日期不晚于上一版', en: 'It does not begin after the version before it' },
    detail: {
      zh: '规则集 {ruleSet} 的新版自 {from} 起施行，上一版自 {last} 起：新版须更晚。',
      en: 'The new version of {ruleSet} is to hold from {from}, the last one from {last}: it must begin later.',
    },
    wayOut: { zh: '请改写 validFrom。', en: 'Set a later validFrom.' },
  },
  'published-already': {
    status: 409,
    title: { zh: '这个文件已发布过', en: 'This file was published before' },
    detail: {
      zh: '规则集 {ruleSet} 第 {version} 版就是这个文件。',
      en: 'Version {version} of {ruleSet} is this very file.',
    },
    wayOut: { zh: '无需再次发布。', en: 'It needs no publishing.' },
  },
})

/** The words of the page for those who write programs against the city's data. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the page for developers. */
export const developerWords = declareWords({
  'developers.title': { zh: '数据接口', en: 'Data and API' },
  'developers.description': {
    zh: '工作报告中的数字和承诺，以 JSON 和 CSV 公开。',
    en: 'The numbers and promises of the work reports, open as JSON and CSV.',
  },
  'developers.intro': {
    zh: '这里的数据任何人都可以使用，不需要账号。返回的是 JSON；列表加上 format=csv 即为可在表格软件中打开的 CSV。',
    en: 'Anyone may use these data; no account is needed. Answers are JSON; a list with format=csv is CSV for spreadsheets.',
  },
  'developers.languages': {
    zh: '出错时返回问题说明（RFC 9457），语言依 Accept-Language。',
    en: 'What can’t be answered is answered with a problem document (RFC 9457), in the language of Accept-Language.',
  },
  'developers.paging': {
    zh: '列表分页：next 是下一页的地址，最后一页为 null。同一地址每分钟最多 {limit} 次请求。',
    en: 'Lists come in pages: next is the address of the next one, null at the last. One address may ask {limit} times a minute.',
  },
  'developers.example': { zh: '试一试', en: 'Try it' },
  'developers.openapi': { zh: '接口说明（OpenAPI 3.1）', en: 'Description of the API (OpenAPI 3.1)' },
  'developers.routes': { zh: '地址', en: 'Addresses' },
  'developers.parameters': { zh: '参数', en: 'Parameters' },
  'developers.name': { zh: '名称', en: 'Name' },
  'developers.in': { zh: '位置', en: 'Where' },
  'developers.takes': { zh: '取值', en: 'Takes' },
  'developers.meaning': { zh: '含义', en: 'Meaning' },
  'developers.path': { zh: '地址中', en: 'in the address' },
  'developers.query': { zh: '问号之后', en: 'after the ?' },
  'developers.answers': { zh: '返回', en: 'Answers' },
  'developers.default': { zh: '默认 {value}', en: '{value} unless told' },
  'developers.text': { zh: '文字', en: 'text' },
  'developers.problems': { zh: '问题说明', en: 'Problems' },
  'developers.problemsIntro': {
    zh: '每种问题的 type 指向本页的一行。',
    en: 'The type of each problem leads to its line here.',
  },
  'developers.status': { zh: '状态码', en: 'Status' },
  'developers.what': { zh: '发生了什么', en: 'What happened' },
  'developers.wayOut': { zh: '怎么办', en: 'What to do' },
})

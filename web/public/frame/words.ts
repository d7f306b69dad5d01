/** What stands around every page. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the frame. */
export const frameWords = declareWords({
  'frame.name': { zh: '一诺', en: 'Yinuo' },
  'frame.skip': { zh: '跳到正文', en: 'Skip to the text' },
  'frame.menu': { zh: '菜单', en: 'Menu' },
  'frame.nav': { zh: '主导航', en: 'Main' },
  'frame.report': { zh: '报告', en: 'Report' },
  'frame.glance': { zh: '一览', en: 'At a glance' },
  'frame.reports': { zh: '历年', en: 'All reports' },
  'frame.data': { zh: '数据', en: 'Data' },
  'frame.rules': { zh: '规则', en: 'Rules' },
  'frame.record': { zh: '公开记录', en: 'Record' },
  'frame.verify': { zh: '核对', en: 'Verify' },
  'frame.reading': { zh: '读一份报告', en: 'Read your own' },
  'frame.developers': { zh: '接口', en: 'API' },
  'frame.otherLanguage': { zh: 'English', en: '中文' },
  'frame.elder': { zh: '大字版', en: 'Large print' },
  'frame.plain': { zh: '标准版', en: 'Standard view' },
  'frame.scheme': { zh: '颜色', en: 'Colours' },
  'frame.auto': { zh: '随系统', en: 'As the system' },
  'frame.light': { zh: '浅色', en: 'Light' },
  'frame.dark': { zh: '深色', en: 'Dark' },
  'frame.about': {
    zh: '一诺读出政府工作报告里的每个数字、每项承诺，让任何人都能逐一核对。',
    en: 'Yinuo reads every number and promise of a government work report, so that anyone can check them one by one.',
  },
})

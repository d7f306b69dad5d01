/** `yinuo test`: every check of the program, or one module's tests. */
import { runChecks, runModuleTests } from '../../test/run.ts'
import type { Command } from './command.ts'

export const test: Command = {
  name: 'test',
  usage: '[MODULE]',
  says: { zh: '运行全部检查和测试', en: 'runs every check and test' },
  help: {
    zh: '依次检查格式、类型、导入方向、无用代码,再运行单元、存储、场景和浏览器测试。\n写出模块名(如 report)则只运行该模块的测试。',
    en: 'Checks format, types, direction of imports and unused code, then runs the unit, store, scenario and browser tests.\nWith a module’s name (report), that module’s tests alone.',
  },
  options: {},
  operands: [0, 1],
  run: async ({ operands: [module] }) => (module === undefined ? runChecks() : runModuleTests(module)),
}

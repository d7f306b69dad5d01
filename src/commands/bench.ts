/** `yinuo bench`: measures, each against a peer or a bound in the same run. */
import { runBenches } from '../../bench/run.ts'
import type { Command } from './command.ts'
import { sharedOptions } from './options.ts'

export const bench: Command = {
  name: 'bench',
  usage: '[NAME] [--json]',
  says: { zh: '运行性能测量', en: 'runs the benchmarks' },
  help: {
    zh: '运行 bench/ 中的测量,每项一张表;写出名称则只运行一项。',
    en: 'Runs the measurements in bench/, one table each; with a name, that one alone.',
  },
  options: { json: sharedOptions.json },
  operands: [0, 1],
  run: ({ operands: [name], switches }) => runBenches({ name, json: switches.has('json') }),
}

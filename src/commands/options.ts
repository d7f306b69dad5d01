/** Options that several commands take. */
import type { Option } from './command.ts'

export const sharedOptions = {
  data: {
    value: 'FOLDER',
    says: { zh: '数据目录(默认为程序目录下的 data)', en: 'the folder of the city’s data (data, beside the program)' },
  },
  json: { says: { zh: '以 JSON 输出', en: 'prints JSON' } },
} as const satisfies Record<string, Option>

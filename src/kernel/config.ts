/** What can be set: declared once, from the environment or a command's options, printed by `yinuo config`. */
import { isIP } from 'node:net'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'
import type { Text } from './words.ts'

type Setting = {
  readonly variable: string
  /** The option of `yinuo start` that sets it too, and wins. */
  readonly option?: string
  readonly schema: z.ZodType<unknown>
  readonly fallback: unknown
  readonly expected: Text
  readonly says: Text
  /** Whether its value is kept out of what is printed. */
  readonly secret?: boolean
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65535))

/** `10.0.0.1`, `10.0.0.0/8`, `::1`, with commas between. */
const isNetworks = (text: string) =>
  text.split(',').every(network => {
    const [address = '', bits = '0', ...more] = network.split('/')
    const version = isIP(address)
    return version !== 0 && more.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  })
const moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not a moment' })
    return z.NEVER
  }
})

/** Every setting there is, in the order in which it is printed. */
const settings = {
  host: {
    variable: 'YINUO_HOST',
    option: 'host',
    schema: z.string().min(1),
    fallback: 'localhost',
    expected: { zh: '主机名或 IP 地址', en: 'a host name or an IP address' },
    says: { zh: '公开网站的监听地址', en: 'where the public site listens' },
  },
  port: {
    variable: 'YINUO_PORT',
    option: 'port',
    schema: port,
    fallback: 8020,
    expected: { zh: '0 到 65535 的整数', en: 'a whole number from 0 to 65535' },
    says: { zh: '公开网站的端口，0 为任选', en: 'its port; 0 takes any free one' },
  },
  data: {
    variable: 'YINUO_DATA',
    option: 'data',
    schema: z.string().min(1),
    fallback: 'data',
    expected: { zh: '目录', en: 'a folder' },
    says: { zh: '数据目录', en: 'the folder of the city’s data' },
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    schema: z.string().regex(/^postgres(ql)?:\/\//),
    fallback: undefined,
    expected: { zh: 'postgres:// 开头的地址', en: 'an address that begins with postgres://' },
    says: { zh: 'PostgreSQL 地址；不设则用内嵌数据库', en: 'PostgreSQL; without it the embedded database is used' },
    secret: true,
  },
  poolSize: {
    variable: 'YINUO_POOL_SIZE',
    schema: z.coerce.number().int().min(1).max(1000),
    fallback: 10,
    expected: { zh: '1 到 1000 的整数', en: 'a whole number from 1 to 1000' },
    says: { zh: 'PostgreSQL 连接数上限', en: 'connections to PostgreSQL at most' },
  },
  operators: {
    variable: 'YINUO_OPERATORS',
    schema: z
      .string()
      .regex(/^(off|next|\[[\da-f:]+\]:\d{1,5}|[\w.-]+:\d{1,5})$/i)
      .refine(text => Number(/\d+$/.exec(text)?.[0] ?? 0) <= 65535),
    fallback: 'next',
    expected: { zh: 'off、next 或 主机：端口', en: 'off, next, or HOST:PORT' },
    says: {
      zh: '运维地址（健康检查、指标）：next 为 127.0.0.1 上的下一个端口',
      en: 'health and metrics for operators: next is 127.0.0.1 at the next port',
    },
  },
  publicUrl: {
    variable: 'YINUO_PUBLIC_URL',
    schema: z.url({ protocol: /^https?$/ }),
    fallback: undefined,
    expected: { zh: 'https:// 开头的网址', en: 'an address that begins with https://' },
    says: { zh: '对外网址；https 时启用 HSTS', en: 'the address that people use; https turns HSTS on' },
  },
  trustProxy: {
    variable: 'YINUO_TRUST_PROXY',
    schema: z.string().refine(isNetworks),
    fallback: undefined,
    expected: { zh: '逗号分隔的 IP 或网段', en: 'addresses or networks, with commas' },
    says: { zh: '可信的反向代理', en: 'reverse proxies whose word on the client is taken' },
  },
  requestsPerMinute: {
    variable: 'YINUO_REQUESTS_PER_MINUTE',
    schema: z.coerce.number().int().min(1),
    fallback: 600,
    expected: { zh: '正整数', en: 'a whole number above 0' },
    says: { zh: '每个地址每分钟的请求上限', en: 'requests a minute from one address at most' },
  },
  clock: {
    variable: 'YINUO_CLOCK',
    schema: moment,
    fallback: undefined,
    expected: { zh: '形如 2020-01-08T09:00+08:00 的时刻', en: 'a moment such as 2020-01-08T09:00+08:00' },
    says: {
      zh: '城市时钟的起点；不设则用机器时钟',
      en: 'what the city’s clock is set to at start; without it the machine’s',
    },
  },
  logOrigin: {
    variable: 'YINUO_LOG_ORIGIN',
    // c2sp.org/signed-note: a key's name has no space and no plus; c2sp.org/tlog-checkpoint: it names one log alone.
    schema: z.string().regex(/^[^\s+\p{C}]{1,200}$/u),
    fallback: undefined,
    expected: { zh: '不含空格和加号的名称，如 www.pengcheng.gov.cn/log', en: 'a name such as city.example/log' },
    says: {
      zh: '公开记录的名称，首次启动时确定；不设则按对外网址',
      en: 'the name of the public log, settled at the first start; without it the public address tells',
    },
  },
  witnesses: {
    variable: 'YINUO_WITNESSES',
    schema: z.string().min(1),
    fallback: undefined,
    expected: { zh: '策略文件（C2SP tlog-policy）', en: 'a policy file (C2SP tlog-policy)' },
    says: {
      zh: '见证方及其法定人数；不设则无见证',
      en: 'who witnesses the log and how many are needed; without it nobody is asked',
    },
  },
  simulation: {
    variable: 'YINUO_SIMULATION',
    schema: z.stringbool(),
    fallback: true,
    expected: { zh: 'yes 或 no', en: 'yes or no' },
    says: {
      zh: '演示城市：在后台载入模拟的公务行为',
      en: 'whether the demonstration’s simulated acts are loaded behind the pages',
    },
  },
  logLevel: {
    variable: 'YINUO_LOG',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'warn',
    expected: { zh: 'silent、error、warn、info 或 debug', en: 'silent, error, warn, info or debug' },
    says: { zh: '日志级别（写往标准错误）', en: 'the level of the log, on standard error' },
  },
  dev: {
    variable: 'YINUO_DEV',
    schema: z.stringbool(),
    fallback: false,
    expected: { zh: 'yes 或 no', en: 'yes or no' },
    says: { zh: '页面在服务重启后自动刷新（供开发）', en: 'pages reload when the server restarts (for developers)' },
  },
} as const satisfies Record<string, Setting>

type Settings = typeof settings
type Optional = 'databaseUrl' | 'publicUrl' | 'trustProxy' | 'clock' | 'logOrigin' | 'witnesses'
/** The settings in force. */
export type Config = {
  readonly [K in keyof Settings]: z.output<Settings[K]['schema']> | (K extends Optional ? undefined : never)
}

/** A line of the printed table: what is in force, where it came from, what it means. */
export type ConfigLine = {
  readonly variable: string
  readonly value: string
  readonly from: 'option' | 'environment' | 'default'
  readonly says: Text
}

type Sources = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly options?: Readonly<Record<string, string | undefined>>
}

/**
 * Reads the configuration; an option wins over the environment. An empty variable counts as not set.
 *
 * @throws Problem config-invalid, which names the variable, the value and what was expected
 */
export function loadConfig(sources: Sources): Config {
  const loaded = Object.entries<Setting>(settings).map(([name, setting]) => [name, readSetting(setting, sources)])
  return Object.fromEntries(loaded) // Object.fromEntries forgets the types that `settings` declares.
}

/** The table of what is in force. A secret is shown as set or not. */
export function describeConfig(sources: Sources): ConfigLine[] {
  return Object.values<Setting>(settings).map(setting => {
    const value = readSetting(setting, sources)
    const shown = value === undefined ? '' : setting.secret === true ? '••••••' : String(value)
    return { variable: setting.variable, value: shown, from: sourceOf(setting, sources), says: setting.says }
  })
}

function sourceOf({ option, variable }: Setting, { options = {}, environment }: Sources): ConfigLine['from'] {
  if (option !== undefined && options[option] !== undefined) return 'option'
  return (environment[variable] ?? '') === '' ? 'default' : 'environment'
}

function readSetting(setting: Setting, sources: Sources): unknown {
  const from = sourceOf(setting, sources)
  if (from === 'default') return setting.fallback
  const text = from === 'option' ? sources.options?.[setting.option ?? ''] : sources.environment[setting.variable]
  const parsed = setting.schema.safeParse(text)
  if (parsed.success) return parsed.data
  const name = from === 'option' ? `--${setting.option}` : setting.variable
  const value = setting.secret === true ? '••••••' : (text ?? '')
  throw new Problem(kernelProblems['config-invalid'], { name, value, expected: setting.expected })
}

/** The kernel's own problems: what can go wrong before any module is asked. */
import { declareProblems } from './problem.ts'

/** The kernel’s problems. */
export const kernelProblems = declareProblems('kernel', {
  'input-invalid': {
    status: 400,
    title: { zh: '提交的内容有误', en: 'What was sent is not right' },
    detail: { zh: '有 {count} 处内容不符合要求。', en: '{count} part(s) of what was sent could not be taken.' },
    wayOut: {
      zh: '请按 errors 中的说明逐项修改后重试。',
      en: 'Correct each field as `errors` says, then send it again.',
    },
  },
  'body-unreadable': {
    status: 400,
    title: { zh: '无法读取提交的内容', en: 'The body could not be read' },
    detail: { zh: '提交的内容不是有效的 {expected}。', en: 'The body is not valid {expected}.' },
    wayOut: { zh: '请检查内容的格式和编码后重试。', en: 'Check its form and encoding, then send it again.' },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '提交的内容过大', en: 'The body is too large' },
    detail: { zh: '提交的内容超过了 {limit} 的上限。', en: 'The body is over the limit of {limit}.' },
    wayOut: { zh: '请缩小内容后重试。', en: 'Send less at once.' },
  },
  'media-type-unknown': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported media type' },
    detail: { zh: '此地址不接收 {type} 类型的内容。', en: 'This address does not take {type}.' },
    wayOut: { zh: '请按接口说明使用可接收的类型。', en: 'Use a type that the API description names.' },
  },
  'request-refused': {
    status: 400,
    title: { zh: '请求有误', en: 'The request is not right' },
    detail: { zh: '服务器无法理解这个请求。', en: 'The server could not make sense of the request.' },
    wayOut: { zh: '请对照接口说明检查请求。', en: 'Check the request against the API description.' },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is nothing at this address' },
    detail: { zh: '找不到 {path}。', en: 'Nothing is found at {path}.' },
    wayOut: { zh: '请检查地址，或从首页重新开始。', en: 'Check the address, or begin at the front page.' },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: { zh: '一分钟内的请求超过了 {limit} 次。', en: 'More than {limit} requests came within a minute.' },
    wayOut: { zh: '请在 {seconds} 秒后重试。', en: 'Try again in {seconds} seconds.' },
  },
  'too-busy': {
    status: 503,
    title: { zh: '系统繁忙', en: 'Too busy just now' },
    detail: { zh: '正在处理的文件太多。', en: 'Too many files are being worked on.' },
    wayOut: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  'work-too-long': {
    status: 422,
    title: { zh: '处理时间过长', en: 'It took too long' },
    detail: {
      zh: '{seconds} 秒内没有处理完，已停止。',
      en: 'It was not done within {seconds} seconds and was stopped.',
    },
    wayOut: { zh: '请换一份较小或较简单的文件。', en: 'Try a smaller or simpler file.' },
  },
  internal: {
    status: 500,
    title: { zh: '系统出错', en: 'Something broke on our side' },
    detail: {
      zh: '系统内部出错，您的操作没有生效。错误编号 {reference}。',
      en: 'Something broke inside; nothing was changed. Reference {reference}.',
    },
    wayOut: {
      zh: '请稍后重试；如仍出错，请告知错误编号。',
      en: 'Try again later; if it persists, tell us the reference.',
    },
  },
  'config-invalid': {
    status: 500,
    title: { zh: '配置有误', en: 'The configuration is not right' },
    detail: { zh: '{name} 的值“{value}”无效：应为 {expected}。', en: '{name} is “{value}”: expected {expected}.' },
    wayOut: { zh: '请修改后重试；./yinuo config 列出全部配置。', en: 'Correct it; ./yinuo config lists them all.' },
  },
  'folder-unwritable': {
    status: 500,
    title: { zh: '数据目录不可写', en: 'The data folder cannot be written' },
    detail: {
      zh: '无法写入数据目录 {folder}（{reason}）。',
      en: 'Cannot write to the data folder {folder} ({reason}).',
    },
    wayOut: {
      zh: '请检查目录权限，或用 --data 指定其他目录。',
      en: 'Check its permissions, or name another with --data.',
    },
  },
  'folder-held': {
    status: 409,
    title: { zh: '数据目录正被占用', en: 'The data folder is in use' },
    detail: {
      zh: '数据目录 {folder} 正被另一个进程（进程号 {pid}）使用。',
      en: 'The data folder {folder} is in use by another process (pid {pid}).',
    },
    wayOut: { zh: '请先停止该进程，或用 --data 指定其他目录。', en: 'Stop that process, or name another with --data.' },
  },
  'folder-foreign': {
    status: 409,
    title: { zh: '不是一诺的数据目录', en: 'Not a data folder of Yinuo' },
    detail: { zh: '{folder} 不是目录，不能用作数据目录。', en: '{folder} is not a folder and cannot hold the data.' },
    wayOut: { zh: '请用 --data 指定一个目录。', en: 'Name a folder with --data.' },
  },
  'folder-empty': {
    status: 404,
    title: { zh: '这里还没有城市', en: 'No city here yet' },
    detail: { zh: '{folder} 中还没有数据。', en: 'There is no city’s data in {folder} yet.' },
    wayOut: { zh: './yinuo start 会建立一座。', en: './yinuo start begins one.' },
  },
  'server-lost': {
    status: 503,
    title: { zh: '服务中途停止', en: 'The server was lost' },
    detail: {
      zh: '正在运行的服务在答复之前停止了，不知道这次操作是否已完成。',
      en: 'The running server ended before it answered; whether it was done is not known.',
    },
    wayOut: { zh: '请再试一次：已完成的不会重复。', en: 'Try again: what was done already is not done twice.' },
  },
  'port-taken': {
    status: 409,
    title: { zh: '端口已被占用', en: 'The port is taken' },
    detail: { zh: '{address} 已被其他程序占用。', en: '{address} is taken by another program.' },
    wayOut: { zh: '请用 --port 指定其他端口。', en: 'Name another port with --port.' },
  },
  'operators-refused': {
    status: 409,
    title: { zh: '无法使用运维地址', en: 'The operators’ address cannot be used' },
    detail: {
      zh: '无法在运维地址 {address} 上监听（{reason}）。',
      en: 'Cannot listen for operators at {address} ({reason}).',
    },
    wayOut: {
      zh: '请用 YINUO_OPERATORS 指定其他地址，或设为 off。',
      en: 'Name another with YINUO_OPERATORS, or turn it off.',
    },
  },
  'address-refused': {
    status: 409,
    title: { zh: '无法使用该地址', en: 'The address cannot be used' },
    detail: { zh: '无法在 {address} 上提供服务（{reason}）。', en: 'Cannot listen at {address} ({reason}).' },
    wayOut: { zh: '请用 --host 和 --port 指定可用的地址。', en: 'Name another with --host and --port.' },
  },
  'schema-newer': {
    status: 409,
    title: { zh: '数据库比程序新', en: 'The database is newer than the program' },
    detail: {
      zh: '数据库含有本程序不认识的升级 {migration}。',
      en: 'The database holds the migration {migration}, which this program does not know.',
    },
    wayOut: { zh: '请使用更新版本的程序打开它。', en: 'Open it with a newer version of the program.' },
  },
  'schema-changed': {
    status: 409,
    title: { zh: '数据库升级脚本被改动', en: 'An applied migration was edited' },
    detail: {
      zh: '已执行的升级 {migration} 与程序中的内容不同。',
      en: 'The applied migration {migration} differs from the one in this program.',
    },
    wayOut: { zh: '请恢复原来的升级脚本。', en: 'Restore the migration as it was applied.' },
  },
  'database-unreachable': {
    status: 503,
    title: { zh: '无法打开数据库', en: 'The database cannot be opened' },
    detail: { zh: '无法打开数据库（{reason}）。', en: 'The database cannot be opened ({reason}).' },
    wayOut: { zh: '请检查 DATABASE_URL 或数据目录。', en: 'Check DATABASE_URL, or the data folder.' },
  },
  'database-too-old': {
    status: 503,
    title: { zh: '数据库版本过旧', en: 'The database is too old' },
    detail: {
      zh: '数据库版本为 {version}，需要 PostgreSQL 15 或更新。',
      en: 'It is version {version}; PostgreSQL 15 or newer is needed.',
    },
    wayOut: { zh: '请升级数据库。', en: 'Upgrade the database server.' },
  },
})

/** Problems of publishing the log, and of coming back to one that was published. */
import { declareProblems } from '../kernel/problem.ts'

/** The problems of publishing the record. */
export const publicationProblems = declareProblems('record', {
  'tile-path': {
    status: 400,
    title: { zh: '瓦片地址有误', en: 'Not the path of a tile' },
    detail: { zh: '{path} 不是瓦片或条目包的地址。', en: '{path} is not how a tile or an entry bundle is written.' },
    wayOut: {
      zh: '请按 C2SP tlog-tiles 书写，如 tile/0/x001/234.p/17。',
      en: 'Write it as C2SP tlog-tiles has it: tile/0/x001/234.p/17.',
    },
  },
  'tile-unknown': {
    status: 404,
    title: { zh: '没有这块瓦片', en: 'No such tile' },
    detail: {
      zh: '公开记录现有 {size} 件，其中没有 {path}。',
      en: 'The public record holds {size} act(s): {path} is not among its tiles.',
    },
    wayOut: {
      zh: '请先取 /log/checkpoint，再取其规模以内的瓦片。',
      en: 'Fetch /log/checkpoint first, then tiles of a tree no larger.',
    },
  },
  'nothing-published': {
    status: 404,
    title: { zh: '尚无公开记录', en: 'Nothing is published yet' },
    detail: { zh: '还没有任何行为记入公开记录。', en: 'No act stands in the public record yet.' },
    wayOut: { zh: '请在首件行为记录之后再来。', en: 'Come back once the first act was recorded.' },
  },
  'act-unknown': {
    status: 404,
    title: { zh: '没有这件行为', en: 'No such act' },
    detail: { zh: '公开记录中没有行为 {act}。', en: 'The public record has no act {act}.' },
    wayOut: { zh: '请检查编号，或从 /api/acts 列出。', en: 'Check the id, or list them at /api/acts.' },
  },
  'act-waiting': {
    status: 409,
    title: { zh: '该行为尚未编入', en: 'The act has no place yet' },
    detail: {
      zh: '行为 {act} 已记录，尚未编入公开记录，还没有证明。',
      en: 'The act {act} is recorded but has no place in the log yet, so there is no proof of it.',
    },
    wayOut: { zh: '请在一秒后重试。', en: 'Try again in a second.' },
  },
  'size-unknown': {
    status: 404,
    title: { zh: '没有这一规模', en: 'The log was never of that size' },
    detail: {
      zh: '不能证明从 {from} 件到 {to} 件：公开记录现有 {size} 件。',
      en: 'There is no proof from {from} to {to}: the public record holds {size} act(s).',
    },
    wayOut: {
      zh: '请使 from 不大于 to，且都不大于现有件数。',
      en: 'Let `from` be no larger than `to`, and both no larger than the log.',
    },
  },
  'tree-behind': {
    status: 409,
    title: { zh: '记录少于曾公布的', en: 'The record is behind what was published' },
    detail: {
      zh: '曾公布 {published} 件，而数据库中只有 {size} 件：可能恢复了旧备份。为免否认已公布的记录，系统不再继续。',
      en: '{published} acts were published, but the database holds {size}: was an old backup restored? To go on would deny what was published.',
    },
    wayOut: {
      zh: '请恢复更新的备份；确无更新的备份时，用 ./yinuo record continue-after-restore --yes 以新的名称继续。',
      en: 'Restore a newer backup; where there is none, ./yinuo record continue-after-restore --yes goes on under a new name.',
    },
  },
  'tree-forked': {
    status: 409,
    title: { zh: '记录与曾公布的不符', en: 'The record differs from what was published' },
    detail: {
      zh: '数据库中前 {published} 件的根与曾公布的不同：记录被改动，或数据库是另一座城市的。',
      en: 'The first {published} acts in the database have another root than was published: they were changed, or are another city’s.',
    },
    wayOut: {
      zh: '请先运行 ./yinuo record check 查看差异，再恢复正确的备份。',
      en: 'Let ./yinuo record check name what differs, then restore the right backup.',
    },
  },
  'published-foreign': {
    status: 409,
    title: { zh: '曾公布的是另一份记录', en: 'Another log was published from here' },
    detail: {
      zh: '{file} 是 {origin} 的检查点，不是这份记录的。',
      en: '{file} is a checkpoint of {origin}, which is not this log.',
    },
    wayOut: {
      zh: '请核对数据目录与数据库是否属于同一座城市。',
      en: 'See that data folder and database are of the same city.',
    },
  },
  'published-unreadable': {
    status: 409,
    title: { zh: '曾公布的检查点无法读取', en: 'The published checkpoint cannot be read' },
    detail: { zh: '{file} 不是检查点。', en: '{file} is no checkpoint.' },
    wayOut: {
      zh: '请从备份中恢复它，或取最近一次对外公布的 /log/checkpoint 放回。',
      en: 'Restore it from a backup, or put the latest /log/checkpoint that anyone has there.',
    },
  },
  'tree-not-behind': {
    status: 409,
    title: { zh: '无需另起名称', en: 'Nothing to restart' },
    detail: {
      zh: '数据库中的记录与曾公布的一致，不需要以新的名称继续。',
      en: 'The record agrees with what was published: there is no need to go on under a new name.',
    },
    wayOut: { zh: '直接启动即可。', en: 'Just start the city.' },
  },
  'key-alone': {
    status: 409,
    title: { zh: '没有可停用的密钥', en: 'No earlier key to retire' },
    detail: { zh: '只有一个密钥在签名。', en: 'Only one key signs the log.' },
    wayOut: {
      zh: '请先用 ./yinuo record rotate-key 换上新密钥。',
      en: 'Bring a new one into force first: ./yinuo record rotate-key.',
    },
  },
  'schema-waiting': {
    status: 409,
    title: { zh: '数据库尚未升级', en: 'The database awaits an upgrade' },
    detail: {
      zh: '数据库还有 {count} 项升级没有执行。',
      en: '{count} migration(s) have not been applied to the database.',
    },
    wayOut: { zh: '请先运行一次 ./yinuo start。', en: 'Run ./yinuo start once.' },
  },
  'policy-unreadable': {
    status: 500,
    title: { zh: '见证策略无法读取', en: 'The witness policy cannot be read' },
    detail: {
      zh: '无法读取 {file} 作为策略（{reason}）。',
      en: '{file} cannot be read as a policy ({reason}).',
    },
    wayOut: {
      zh: '请按 C2SP tlog-policy 修改，或不设 YINUO_WITNESSES。',
      en: 'Correct it as C2SP tlog-policy has it, or leave YINUO_WITNESSES unset.',
    },
  },
})

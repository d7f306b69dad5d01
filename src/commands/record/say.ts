/** How `yinuo record` says what it found. */
import type { Outcome } from '../../city-commands.ts'
import { type Call, columns } from '../command.ts'

/** Says how the record stands. */
export function sayStatus(call: Call, outcome: Outcome<'record-status'>): number {
  const { zh, en } = {
    zh: ['名称', '件数', '待编入', '最新检查点', '公钥', '未关账期间', '已关账期间', '处理失败', '见证'],
    en: ['name', 'acts', 'waiting', 'newest checkpoint', 'key', 'open series', 'closed series', 'failures', 'witness'],
  }
  const [name, acts, waiting, newest, key, open, closed, failures, witness] = call.language === 'zh' ? zh : en
  const states = { zh: ['现用', '共同签名', '停用'], en: ['in force', 'signs too', 'retired'] }[call.language]
  const rows: readonly (readonly [string | undefined, string | number])[] = [
    [name, outcome.origin ?? '—'],
    [acts, outcome.acts],
    [waiting, outcome.waiting],
    [newest, outcome.checkpointAt ?? '—'],
    ...outcome.keys.map(
      ({ vkey, inForce, signs }) => [key, `${vkey}  ${states[inForce ? 0 : signs ? 1 : 2]}`] as const,
    ),
    [open, outcome.openSeries],
    [closed, outcome.closedSeries],
    [failures, outcome.failures],
    ...outcome.witnesses.map(({ name: by, size, at }) => [witness, `${by}  ${size}  ${at ?? '—'}`] as const),
  ]
  call.print(columns(rows.map(([head = '', cell]) => [head, String(cell)])))
  return 0
}

/** Says what a check found; 1 where anything differs. */
export function sayCheck(call: Call, outcome: Outcome<'record-check'>): number {
  const { acts, differing, findings, privateParts } = outcome
  for (const { text, values } of findings) call.say(text, values)
  if (findings.length > 0) {
    call.say(
      {
        zh: '核对了 {acts} 件行为：{differing} 件与树不符。',
        en: 'Checked {acts} act(s): {differing} differ from the tree.',
      },
      { acts, differing },
    )
    return 1
  }
  call.say(
    {
      zh: '核对了 {acts} 件行为，树、检查点、编号、关账和计数均相符；非公开内容 {kept}/{committed} 件{opened}。',
      en: 'Checked {acts} act(s): tree, checkpoints, numbers, closings and tallies all agree; {kept} of {committed} private parts kept, {opened}.',
    },
    {
      acts,
      ...privateParts,
      opened: privateParts.opened
        ? { zh: '保留且与承诺相符', en: 'each as committed to' }
        : { zh: '保留，未打开核对（没有密钥）', en: 'not opened (the key is not here)' },
    },
  )
  return 0
}

/** Says which acts subscribers have not taken. */
export function sayFailures(call: Call, failures: Outcome<'record-failures'>): number {
  if (failures.length === 0) call.say({ zh: '没有未处理的行为。', en: 'Every act was taken.' })
  for (const { subscriber, index, subject, tries, error } of failures)
    call.print(`${subscriber} ${index}  ${subject}  ${tries}  ${error ?? ''}`)
  return 0
}

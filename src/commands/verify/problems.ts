/** What can keep a log or a file from being verified at all. */
import { declareProblems } from '../../kernel/problem.ts'

/** The problems of `yinuo verify`. */
export const verifyProblems = declareProblems('verify', {
  'file-refused': {
    status: 422,
    title: { zh: '不是可核对的文件', en: 'Not a file that can be verified' },
    detail: { zh: '{file} 无法核对：{reason}', en: '{file} can’t be verified: {reason}' },
    wayOut: {
      zh: '请重新下载证据包（.zip）或行为证明（.tlog-proof）。',
      en: 'Get the evidence (.zip) or the proof of the act (.tlog-proof) anew.',
    },
  },
  'key-refused': {
    status: 400,
    title: { zh: '公钥或政策无法读取', en: 'The key or the policy can’t be read' },
    detail: {
      zh: '所给的公钥或政策无法读取：{reason}。',
      en: 'The key or policy that was given can’t be read: {reason}.',
    },
    wayOut: {
      zh: '公钥写作“名称+编号+base64”，政策见 C2SP tlog-policy。',
      en: 'A key is written NAME+ID+BASE64; for policies see C2SP tlog-policy.',
    },
  },
  'log-unreachable': {
    status: 503,
    title: { zh: '无法读取日志', en: 'The log can’t be read' },
    detail: { zh: '无法读取 {url}（{reason}）。', en: 'Cannot read {url} ({reason}).' },
    wayOut: {
      zh: '请检查地址（如 https://城市网站/log）和网络后重试。',
      en: 'Check the address (such as https://CITY/log) and the network, then try again.',
    },
  },
})

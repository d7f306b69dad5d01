/** What the official record is made of, as a stranger's verifier sees it: no database, no server, no clock. */
import type { Text } from '../kernel/words.ts'

/** Any JSON value, as RFC 8785 can write it: finite numbers, well-formed strings. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** A JSON object. */
export type JsonObject = { readonly [name: string]: Json }

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array

/** In which capacity somebody acts (角色). Never a person: the public record names no official. */
export const roles = [
  'system',
  'applicant',
  'officer',
  'supervisor',
  'leader',
  'deputy',
  'auditor',
  'statistician',
  'operator',
] as const
/** In which capacity somebody acts. */
export type Role = (typeof roles)[number]

/** The names of the roles. */
export const roleNames: Readonly<Record<Role, Text>> = {
  system: { zh: '系统自动', en: 'by the system' },
  applicant: { zh: '申请人', en: 'applicant' },
  officer: { zh: '经办人', en: 'officer' },
  supervisor: { zh: '督查人员', en: 'supervisor' },
  leader: { zh: '负责人', en: 'leader' },
  deputy: { zh: '人大代表', en: 'deputy' },
  auditor: { zh: '审计人员', en: 'auditor' },
  statistician: { zh: '统计人员', en: 'statistician' },
  operator: { zh: '运维人员', en: 'operator' },
}

/** How an act stands to an earlier one: it corrects, supersedes or withdraws it, or rests on it as evidence. */
export const linkKinds = ['corrects', 'supersedes', 'withdraws', 'evidences'] as const
/** How an act stands to an earlier one. */
export type LinkKind = (typeof linkKinds)[number]
/** A link to an earlier act. */
export type Link = { readonly as: LinkKind; readonly act: string }

/**
 * An act as it stands in the log, for good: the public part, and a commitment to the private one. A leaf is its
 * canonical encoding (RFC 8785) in UTF-8; `encodeEntry` writes it, `decodeEntry` reads nothing else.
 *
 *     {"act":"0168…","at":"2019-05-03T10:11:09+08:00","body":{"item":"old-age-allowance","outcome":"granted"},
 *      "by":"officer","department":"civil-affairs","kind":"application.decided","number":17,
 *      "recorded":"2019-05-03T10:11:09+08:00","series":"application.decided/2019","subject":"case/20190503-MZ-00017","v":1}
 */
export type Entry = {
  /** The form of the entry. */
  readonly v: 1
  /** The act's id: a UUIDv7. */
  readonly act: string
  /** `module.what-happened`, from the catalogue of kinds. */
  readonly kind: string
  /** `KIND/YEAR`: acts are numbered without gaps within it. The year is that of `at` in the city's time zone. */
  readonly series: string
  /** 1 is the first of its series. */
  readonly number: number
  /** When it was done, by the city's clock: always written with the city's offset, to the second. */
  readonly at: string
  /** When it was recorded, by the same clock, in the same form. */
  readonly recorded: string
  readonly by: Role
  /** The department's id. */
  readonly department: string
  /** GB/T 2260; absent where the act is the whole city's. */
  readonly district?: string
  /** What it is about: `case/…`, `project/…`. Never personal data. */
  readonly subject: string
  /** The law with its article, or the rule set with its version. */
  readonly rule?: string
  readonly links?: readonly Link[]
  /** A pseudonym of the person concerned that holds only within the series: base64url of 16 bytes. */
  readonly person?: string
  /** Commitment to the private part: base64url of SHA-256 over a salt and the private body. */
  readonly private?: string
  /** Made up for a demonstration. */
  readonly synthetic?: true
  /** The kind's public fields. */
  readonly body: JsonObject
}

/** An entry with its place in the log; 0 is the first leaf. */
export type PlacedEntry = { readonly index: number; readonly entry: Entry }

/** Addresses of a report's parts. */
import { addressIn, type Visit } from '../visit.ts'

/** Where a number, a promise, a passage or the whole report is found. Numbers begin with 1. */
export type Links = {
  readonly report: string
  readonly glance: string | undefined
  measure(number: number): string
  commitment(number: number): string
  /** A paragraph, or one sentence of it. */
  passage(number: number, sentence?: number): string
  /** A place inside the whole report: `m-12`, `p-3-2`. */
  inReport(anchor: string): string
}

/**
 * The addresses of one edition of a published report. They name the edition, so that a link given away still shows the
 * same words after a corrected edition came out.
 */
export function editionLinks({ language }: Pick<Visit, 'language'>, report: string, edition: number): Links {
  const base = addressIn(language, `/reports/${encodeURIComponent(report)}/editions/${edition}`)
  return {
    report: base,
    glance: `${base}/glance`,
    measure: number => `${base}/m/${number}`,
    commitment: number => `${base}/c/${number}`,
    passage: (number, sentence) => `${base}/p/${anchorOf(number, sentence)}`,
    inReport: anchor => `${base}#${anchor}`,
  }
}

/** The addresses inside the page of a report that was read without being stored: there is nothing beyond the page. */
export function pageLinks(): Links {
  return {
    report: '#',
    glance: undefined,
    measure: number => `#card-m-${number}`,
    commitment: number => `#card-c-${number}`,
    passage: (number, sentence) => `#p-${anchorOf(number, sentence)}`,
    inReport: anchor => `#${anchor}`,
  }
}

function anchorOf(number: number, sentence: number | undefined): string {
  return sentence === undefined ? `${number}` : `${number}-${sentence}`
}

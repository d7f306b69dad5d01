/** The catalogue of open data: every indicator as a dataset (W3C DCAT 3, DCAT-AP 3), as JSON-LD. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Definition } from '../../evidence/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Http } from '../../kernel/http.ts'
import type { Text } from '../../kernel/words.ts'
import { type IndicatorSummary, listIndicators } from '../list.ts'
import { sendTagged } from './tagged.ts'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const title: Text = { zh: '政务指标公开数据', en: 'Public indicators' }
const about: Text = {
  zh: '政府工作报告所用的指标：定义、数值、修订，以及数值所依据的行为记录。',
  en: 'The indicators behind the work report: definitions, values, revisions, and the acts that the values rest on.',
}

/** How often values come: the EU's authority table of frequencies, which DCAT-AP asks for (dct:accrualPeriodicity). */
const periodicity: Readonly<Record<Definition['frequency'], string>> = {
  year: 'ANNUAL',
  quarter: 'QUARTERLY',
  month: 'MONTHLY',
  day: 'DAILY',
}

/** The forms in which values can be had, with their entries in the EU's table of file types and IANA's of media types. */
const forms = [
  { format: 'csv', fileType: 'CSV', mediaType: 'text/csv' },
  { format: 'json', fileType: 'JSON', mediaType: 'application/json' },
] as const

/** Adds the catalogue's route. Addresses in it are those by which it was asked for. */
export function addCatalogRoute(http: Http, { db, clock }: { readonly db: Db; readonly clock: Clock }): void {
  http.get(
    '/data/catalog.jsonld',
    {
      config: { access: 'public' },
      schema: {
        summary: '公开数据目录（DCAT） · The catalogue of open data (DCAT)',
        response: {
          200: {
            description: 'JSON-LD',
            content: { 'application/ld+json': { schema: z.record(z.string(), z.unknown()) } },
          },
        },
      },
    },
    async (request, reply) => {
      const indicators = await listIndicators(db, { today: clock.today() })
      const text = JSON.stringify(catalogOf(baseOf(request), indicators))
      return sendTagged(request, reply, { text, type: 'application/ld+json; charset=utf-8' })
    },
  )
}

const baseOf = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`

/** The catalogue as JSON-LD. `base` is the site: `https://data.example`. */
export function catalogOf(base: string, indicators: readonly IndicatorSummary[]): object {
  return {
    '@context': context,
    '@id': `${base}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(title),
    'dct:description': inBoth(about),
    'dct:publisher': agent(base, '', title),
    'dct:language': ['ZHO', 'ENG'].map(code => authority('language', code)),
    'foaf:homepage': { '@id': `${base}/data` },
    'dcat:dataset': indicators.map(indicator => datasetOf(base, indicator)),
  }
}

function datasetOf(base: string, { definition, latest }: IndicatorSummary): object {
  const { id, name, says, unit, frequency, department, source, synonyms } = definition
  return {
    '@id': `${base}/data/${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': inBoth(name),
    'dct:description': inBoth({ zh: `${says.zh}单位：${unit}。`, en: `${says.en} Unit: ${unit}.` }),
    'dct:publisher': agent(base, department, { zh: department, en: department }),
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'dct:description': inBoth(source) },
    'dct:accrualPeriodicity': authority('frequency', periodicity[frequency]),
    'dcat:keyword': [...synonyms, name.zh].map(word => ({ '@value': word, '@language': 'zh' })),
    ...(latest === undefined ? {} : { 'dct:modified': momentOf(latest.knownAt) }),
    'dcat:landingPage': { '@id': `${base}/data/${id}` },
    'dcat:distribution': forms.map(form => distributionOf(base, id, form)),
  }
}

function distributionOf(base: string, id: string, { format, fileType, mediaType }: (typeof forms)[number]): object {
  const address = `${base}/api/indicators/${id}/series?district=all&format=${format}`
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': { '@value': format.toUpperCase(), '@language': 'en' },
    'dcat:accessURL': { '@id': `${base}/data/${id}` },
    'dcat:downloadURL': { '@id': address },
    'dct:format': authority('file-type', fileType),
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
  }
}

/** A department, or the city as a whole; DCAT-AP wants a named agent. */
const agent = (base: string, department: string, name: Text) => ({
  '@id': `${base}/data#${department === '' ? 'publisher' : department}`,
  '@type': 'foaf:Agent',
  'foaf:name': inBoth(name),
})

const authority = (table: string, code: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${table}/${code}`,
})

const inBoth = ({ zh, en }: Text) => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
]

const momentOf = (at: Temporal.Instant) => ({ '@value': at.toString(), '@type': 'xsd:dateTime' })

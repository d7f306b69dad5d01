/** Mounts the public pages on the server, with what they need from the city. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addDevelopersPage,
  addPublicPages,
  addRecordPages,
  addRulesPages,
  addVerifyPage,
  assetsOf,
  documentOf,
  type Ports,
  publicProblems,
  type RecordPorts,
  type RulesPorts,
  renderProblem,
  visitOf,
} from '../web/public/index.ts'
import type { Background } from './background.ts'
import type { City } from './city.ts'
import { indicatorProblems } from './indicator/index.ts'
import type { Db } from './kernel/database.ts'
import type { Http, ProblemPage } from './kernel/http.ts'
import type { ProblemKind } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { addStaticRoutes } from './kernel/static.ts'
import {
  type Edition,
  findEdition,
  ledgerProblems,
  listEditionNumbers,
  listReports,
  type ReportId,
} from './ledger/index.ts'
import { openNumberPorts } from './number-pages.ts'
import { publicationProblems, recordProblems } from './record/index.ts'
import { openRecordPorts } from './record-pages.ts'
import { handedIn, reportProblems } from './report/index.ts'
import { listRuleSets, listVersions, rulebookProblems } from './rulebook/index.ts'

/** Every problem that the API can answer with, by module. */
export const problems: readonly ProblemKind[] = [
  kernelProblems,
  recordProblems,
  publicationProblems,
  reportProblems,
  indicatorProblems,
  rulebookProblems,
  ledgerProblems,
  publicProblems,
].flatMap(kinds => Object.values<ProblemKind>(kinds))

/** The pages' ports, and the page of a problem for the server's error handler. */
export async function openPages(
  city: City,
  builtFolder: string,
  loading: Background['loading'],
): Promise<{ ports: Ports; problemPage: ProblemPage }> {
  const { db } = city.database
  const assets = assetsOf(await readFile(join(builtFolder, '.vite', 'manifest.json'), 'utf8'))
  const find = rememberingEditions(db)
  const ports: Ports = {
    assets,
    publicUrl: city.config.publicUrl?.replace(/\/$/, ''),
    numbers: await openNumberPorts(city, loading),
    findEdition: find,
    findNewest: async () => {
      const [newest] = await listReports(db, { limit: 1 })
      return newest && find(newest.id)
    },
    listReports: () => listReports(db, { limit: 1000 }),
    readHandedIn: async request => {
      const file = await handedIn(request)
      return { ...(await city.readers.run(file)), name: file.name }
    },
  }
  // A problem may be that the database does not answer: its page asks for nothing from there.
  const site = { city: undefined, assets, publicUrl: ports.publicUrl }
  const problemPage: ProblemPage = (document, _, request) =>
    documentOf(renderProblem(document, site, visitOf(request.url, request.headers.cookie)))
  return { ports, problemPage }
}

/** How many editions are kept at hand: the one that people read, and some that they compare it with. */
const kept = 8

/** Finds editions as the ledger does. What an edition holds never changes, so that those found last are kept at hand. */
function rememberingEditions(db: Db): Ports['findEdition'] {
  const known = new Map<string, Edition>()
  return async (report, number) => {
    const id = report as ReportId // It may name no report: then nothing is found.
    const latest = (await listEditionNumbers(db, id)).at(-1)
    if (latest === undefined) return undefined
    // Asked for by its number: the newest may be another by now, and would be kept under this one's.
    const wanted = number ?? latest
    const key = `${report} ${wanted}`
    const edition = known.get(key) ?? (await findEdition(db, id, wanted))
    if (edition === undefined) return undefined
    known.delete(key)
    known.set(key, edition)
    for (const oldest of [...known.keys()].slice(0, -kept)) known.delete(oldest)
    return { ...edition, latest }
  }
}

/** Adds the pages and the files that they are built from. */
export async function addPages(http: Http, city: City, builtFolder: string, ports: Ports): Promise<void> {
  await addStaticRoutes(http, builtFolder)
  addPublicPages(http, ports)
  const recordPorts = await openRecordPorts(city, ports)
  addRecordPages(http, recordPorts)
  addVerifyPage(http, recordPorts)
  addRulesPages(http, rulesPorts(city, ports, recordPorts))
  addDevelopersPage(http, ports, () => ({
    description: http.swagger(),
    problems,
    requestsPerMinute: city.config.requestsPerMinute,
  }))
}

function rulesPorts(city: City, ports: Ports, { findCity, departmentName }: RecordPorts): RulesPorts {
  const { db } = city.database
  return {
    site: async () => ({ city: await findCity(), assets: ports.assets, publicUrl: ports.publicUrl }),
    ruleSets: () => listRuleSets(db),
    versions: ruleSet => listVersions(db, ruleSet),
    today: () => city.clock.today().toString(),
    departmentName: (id, language) => departmentName(id)?.[language] ?? id,
  }
}

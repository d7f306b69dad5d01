/** The addresses of the rules: the list, each version, its files, its changes, and the form to try it. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type DecisionModel, loadModel } from '../../../src/decision/index.ts'
import { Problem } from '../../../src/kernel/problem.ts'
import { inForceOn, rulebookProblems, type WholeVersion } from '../../../src/rulebook/index.ts'
import { hidden, sendPage, visitIn } from '../serve.ts'
import { renderChanges } from './changes.ts'
import type { Filled } from './fields.ts'
import { renderRulesList } from './list.ts'
import { renderRuleSet } from './page.ts'
import type { RulesPorts } from './ports.ts'

const Params = z.object({ ruleSet: z.string().max(100), version: z.coerce.number().int().min(1).max(1e6).optional() })
const Filling = z.record(z.string().max(200), z.string().max(1000))

/** What is filled in is a few hundred bytes. */
const bodyLimit = 64 * 2 ** 10

/** A version that an address names, with all of its rule set. */
type Asked = { readonly version: WholeVersion; readonly versions: readonly WholeVersion[] }

/** Adds the pages of the rules. */
export function addRulesPages(app: FastifyInstance, ports: RulesPorts): void {
  const models = rememberingModels()
  const page = async (request: FastifyRequest, filled: Filled | undefined) => {
    const asked = await load(ports, request)
    const { departmentName } = ports
    const told = { ...asked, filled, departmentName, model: models(asked.version), today: ports.today() }
    return renderRuleSet(told, await ports.site(), visitIn(request))
  }
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/rules`, hidden, async (request, reply) => {
      const told = { ruleSets: await ports.ruleSets(), today: ports.today(), departmentName: ports.departmentName }
      return sendPage(reply, renderRulesList(told, await ports.site(), visitIn(request)))
    })
    app.get(`${prefix}/rules/:ruleSet`, hidden, async (request, reply) =>
      sendPage(reply, await page(request, undefined)),
    )
    app.get(`${prefix}/rules/:ruleSet/:version`, hidden, async (request, reply) =>
      sendPage(reply, await page(request, undefined)),
    )
    app.post(`${prefix}/rules/:ruleSet/:version/try`, { ...hidden, bodyLimit }, async (request, reply) =>
      sendPage(reply, await page(request, Filling.catch({}).parse(request.body ?? {}))),
    )
    app.get(`${prefix}/rules/:ruleSet/:version/changes`, hidden, async (request, reply) => {
      const { version, versions } = await load(ports, request)
      const before = versions[version.number - 2]
      if (before === undefined)
        throw new Problem(rulebookProblems['version-unknown'], {
          ruleSet: version.ruleSet,
          version: version.number - 1,
        })
      return sendPage(reply, renderChanges(before, version, await ports.site(), visitIn(request)))
    })
  }
  addFiles(app, ports)
}

function addFiles(app: FastifyInstance, ports: RulesPorts): void {
  const files = [
    { name: 'model.dmn', type: 'application/xml; charset=utf-8', of: ({ dmn }: WholeVersion) => dmn },
    { name: 'cases.csv', type: 'text/csv; charset=utf-8', of: ({ cases }: WholeVersion) => cases },
  ]
  for (const { name, type, of } of files)
    app.get(`/rules/:ruleSet/:version/${name}`, hidden, async (request, reply) => {
      const { version } = await load(ports, request)
      return reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(of(version))
    })
}

/**
 * The version that an address names; without a number the one in force, else the newest.
 *
 * @throws Problem rulebook.rule-set-unknown, rulebook.version-unknown
 */
async function load(ports: RulesPorts, request: FastifyRequest): Promise<Asked> {
  const parsed = Params.safeParse(request.params)
  const { ruleSet = '', version: number } = parsed.data ?? {}
  const versions = parsed.success ? await ports.versions(ruleSet) : []
  const newest = versions.at(-1)
  if (newest === undefined) throw new Problem(rulebookProblems['rule-set-unknown'], { ruleSet })
  if (number === undefined) return { versions, version: inForceOn(versions, ports.today()) ?? newest }
  const version = versions[number - 1]
  if (version === undefined) throw new Problem(rulebookProblems['version-unknown'], { ruleSet, version: number })
  return { versions, version }
}

/** How many compiled models are kept at hand. */
const kept = 50

function rememberingModels(): (version: WholeVersion) => DecisionModel {
  const known = new Map<string, DecisionModel>()
  return ({ sha256, dmn }) => {
    const model = known.get(sha256) ?? loadModel({ xml: dmn })
    known.delete(sha256)
    known.set(sha256, model)
    for (const oldest of [...known.keys()].slice(0, -kept)) known.delete(oldest)
    return model
  }
}

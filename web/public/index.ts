/** The public pages: HTML from the server, complete without scripts. */
export { assetsOf } from './assets.ts'
export { addDevelopersPage } from './developers/routes.ts'
export { documentOf } from './html.ts'
export type { Ports } from './ports.ts'
export { renderProblem } from './problem/page.ts'
export { publicProblems } from './problems.ts'
export { addPublicPages } from './routes.ts'
export { visitOf } from './visit.ts'

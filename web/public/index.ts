/** The public pages: HTML from the server, complete without scripts. */
export { type Assets, assetsOf } from './assets.ts'
export { addDevelopersPage } from './developers/routes.ts'
export { frame, type Page, type Site } from './frame/frame.ts'
export { documentOf, type Html, html } from './html.ts'
export type { Ports } from './ports.ts'
export { renderProblem } from './problem/page.ts'
export { addPublicPages } from './routes.ts'
export { type Visit, visitOf } from './visit.ts'

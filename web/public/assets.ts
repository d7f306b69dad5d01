/** Where the built styles and scripts are, by the manifest that Vite writes. */
import { z } from 'zod'
import { type Html, html } from './html.ts'

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional(), imports: z.array(z.string()).optional() }),
)

/** A page that has something to do in the browser. */
export type Island = 'report' | 'glance' | 'reading' | 'record' | 'verify'

/** The tags that bring a page's styles and scripts. */
export type Assets = {
  /** What the page needs before it is first painted, for the head. */
  head(islands: readonly Island[]): Html
  /** What can wait, for the end of the body: faces for machines without Chinese type. */
  tail(): Html
}

/** The folder that the server gives out built files under. */
const folder = '/assets/'

/** The names of the built style sheets, of pages and of faces, from the manifest's text. @throws as `assetsOf` */
export function styleFilesOf(manifestText: string): { readonly page: string; readonly faces: string } {
  const manifest = Manifest.parse(JSON.parse(manifestText))
  const [page, faces] = [manifest['public/public.css'], manifest['fonts/fonts.css']]
  if (page === undefined || faces === undefined)
    throw new Error('the styles were not built: run the build of the web app')
  return { page: page.file, faces: faces.file }
}

/**
 * The tags for built files, from the text of `dist/web/.vite/manifest.json`.
 *
 * @throws when the text is no manifest, or a page asks for a file that was not built
 */
export function assetsOf(manifestText: string): Assets {
  const manifest = Manifest.parse(JSON.parse(manifestText))
  const entry = (name: string) => {
    const found = manifest[name]
    if (found === undefined) throw new Error(`${name} was not built: run the build of the web app`)
    return found
  }
  const urlOf = (name: string) => folder + entry(name).file
  const style = html`<link rel="stylesheet" href="${urlOf('public/public.css')}">`
  const faces = html`<link rel="stylesheet" href="${urlOf('fonts/fonts.css')}">`
  const islandTags = (island: Island) => {
    const name = `public/${island}/${island}.client.ts`
    const preloads = (entry(name).imports ?? []).map(shared => html`<link rel="modulepreload" href="${urlOf(shared)}">`)
    return html`<script type="module" src="${urlOf(name)}"></script>${preloads}`
  }
  return { head: islands => html`${style}${islands.map(islandTags)}`, tail: () => faces }
}

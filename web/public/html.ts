/** HTML as a tagged template: what is put into it is escaped, unless it is itself HTML made here. */

/** A piece of HTML that is safe to send. Only this file makes one, so no text from outside can pass for it. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  /** Joins the parts of a template: the house's own markup at even places, holes between. */
  static join(strings: readonly string[], holes: readonly Hole[]): Html {
    let markup = strings[0] ?? ''
    for (const [at, hole] of holes.entries()) markup += markupOf(hole) + (strings[at + 1] ?? '')
    return new Html(markup)
  }
}

/** What may stand in a hole. `undefined`, `null` and `false` stand for nothing; a zero is a zero. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

/**
 * HTML with holes. Text is escaped for elements and for quoted attributes; lists are joined; HTML goes in as it is.
 * Attribute values must stand in double quotes. Not promised: that an address or a script put in is harmless.
 *
 *     html`<p title="${'a "b"'}">${['1 < 2', html`<br>`]}</p>` → <p title="a &quot;b&quot;">1 &lt; 2<br></p>
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return Html.join(strings, holes)
}

/** A whole document as it is sent. */
export function documentOf(body: Html): string {
  return `<!doctype html>\n${body}`
}

function markupOf(hole: Hole): string {
  if (typeof hole === 'string') return escapeText(hole)
  if (typeof hole === 'number') return String(hole)
  if (hole === undefined || hole === null || hole === false) return ''
  if (hole instanceof Html) return hole.toString()
  let markup = ''
  for (const part of hole) markup += markupOf(part)
  return markup
}

const special = /[&<>"']/
const everySpecial = /[&<>"']/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Most of what is put in holds nothing to escape: one look is cheaper than a replacement. */
function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, char => entities[char] ?? char) : text
}

/** Text that may be sent as HTML: only `html` and `dataBlock` make it, and they escape whatever is put in. */
class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Html = Markup
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[]

/** HTML from a template. Values between tags and inside quoted attributes are escaped; nothing becomes markup. */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const text = template.reduce((made, piece, place) => made + written(parts[place - 1]) + piece)
  return new Markup(text)
}

/** Data for machines in a script element that no browser runs; it cannot end the element from within. */
export function dataBlock(type: 'application/ld+json', data: object): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, unicodeEscape)
  return new Markup(`<script type="${type}">${json}</script>`)
}

function written(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.toString()
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return part.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

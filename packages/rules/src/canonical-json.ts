/**
 * Canonical JSON (RFC 8785): keys in UTF-16 order, numbers as ECMAScript writes them, no spaces.
 * Throws a TypeError for what JSON cannot hold: undefined, functions, NaN, infinities, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`)
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
      return record(value as Readonly<Record<string, unknown>>)
    default:
      throw new TypeError(`${typeof value} is not JSON`)
  }
}

function record(value: Readonly<Record<string, unknown>>): string {
  // Array.prototype.sort without a comparison orders by UTF-16 code units, which is what the RFC asks.
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${text(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate is not JSON text')
  return JSON.stringify(value)
}

/** The value without `null`, empty texts, empty lists and empty objects, which CDS Hooks forbids; undefined when nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object') return value
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const clean = withoutEmpty(item)
    return clean === undefined ? [] : [[key, clean] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

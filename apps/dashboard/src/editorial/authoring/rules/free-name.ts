/** A name that is not taken: "fact", then "fact2", "fact3" … */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}${number}`)) number += 1
  return `${wanted}${number}`
}

/** A record with one member changed, kept in its order; `undefined` takes it away. */
export function withMember<Value>(
  record: { readonly [name: string]: Value },
  name: string,
  value: Value | undefined,
): { readonly [name: string]: Value } {
  const entries = Object.entries(record).flatMap(([key, before]): [string, Value][] =>
    key !== name ? [[key, before]] : value === undefined ? [] : [[key, value]],
  )
  return Object.fromEntries(
    value !== undefined && !Object.hasOwn(record, name) ? [...entries, [name, value]] : entries,
  )
}

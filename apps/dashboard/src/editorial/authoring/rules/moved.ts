/** The list with one item a place up or down. */
export function moved<Item>(items: readonly Item[], place: number, by: -1 | 1): readonly Item[] {
  const next = [...items]
  const [item] = next.splice(place, 1)
  if (item !== undefined) next.splice(place + by, 0, item)
  return next
}

import { useState } from 'react'

/** Keeps what was once listed in its place, so that an answered question does not jump away under the hand. */
export function useStableOrder(ids: readonly string[]): readonly string[] {
  const [order, setOrder] = useState(ids)
  const fresh = ids.filter((id) => !order.includes(id))
  if (fresh.length === 0) return order
  const next = [...order, ...fresh]
  setOrder(next)
  return next
}

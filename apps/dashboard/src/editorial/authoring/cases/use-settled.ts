import { useEffect, useState } from 'react'

/** The value once it has not changed for `quiet` milliseconds: work that follows typing waits for a pause. */
export function useSettled<Value>(value: Value, quiet: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quiet)
    return () => clearTimeout(timer)
  }, [value, quiet])
  return settled
}

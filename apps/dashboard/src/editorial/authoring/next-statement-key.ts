/** The next free key of the same series as `like` ("M2" → "M3"); a new series begins with S1. */
export function nextStatementKey(taken: readonly string[], like: string | undefined): string {
  const prefix = /^[A-Z][A-Za-z-]*/.exec(like ?? '')?.[0] ?? 'S'
  const numbers = taken.flatMap((key) => {
    const number = key.startsWith(prefix) ? key.slice(prefix.length) : ''
    return /^\d+$/.test(number) ? [Number(number)] : []
  })
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

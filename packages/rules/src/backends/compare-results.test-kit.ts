import type { ResultValue } from './expected-results.test-kit.ts'

/** Where a backend says something else than the interpreter, in words; empty when they agree. */
export function differencesOf(
  expected: ReadonlyMap<string, ResultValue>,
  actual: ReadonlyMap<string, ResultValue>,
): readonly string[] {
  return [...expected].flatMap(([name, value]) => {
    const said = actual.get(name)
    return actual.has(name) && Object.is(said, value)
      ? []
      : [`${name}: ${JSON.stringify(said)} instead of ${JSON.stringify(value)}`]
  })
}

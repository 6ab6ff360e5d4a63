/** Milliseconds of work between two pauses: short enough for a key press to be drawn in between. */
const slice = 8

/**
 * Does the work for every item in order, in slices with pauses between them, so that typing never waits. Answers
 * `null` when it was called off.
 */
export async function runInSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
  calledOff: () => boolean,
): Promise<readonly Result[] | null> {
  const results: Result[] = []
  let until = performance.now() + slice
  for (const item of items) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve))
      until = performance.now() + slice
    }
    if (calledOff()) return null
    results.push(work(item))
  }
  return calledOff() ? null : results
}

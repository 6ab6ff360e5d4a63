/** The places of one longest increasing subsequence, in order. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  /** At length n + 1: the place that ends the subsequence of this length with the smallest value. */
  const ends: number[] = []
  const before: number[] = []
  for (const [place, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? -1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[place] = ends[low - 1] ?? -1
    ends[low] = place
  }
  const chosen: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) chosen.push(place)
  return chosen.reverse()
}

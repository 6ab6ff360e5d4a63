/** A run that stands in both lists, by its place in each. */
export interface CommonPart {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Past so many pairs the middle is taken to have nothing in common: the answer stays quick on any text. */
const mostPairs = 4_000_000

/** A longest common subsequence of two lists of names, in runs, in order. */
export function commonParts(a: readonly string[], b: readonly string[]): readonly CommonPart[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const between = middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return inRuns([
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...between.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ])
}

function middle(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

function inRuns(pairs: readonly (readonly [number, number])[]): readonly CommonPart[] {
  const runs: CommonPart[] = []
  for (const [a, b] of pairs) {
    const last = runs.at(-1)
    if (last !== undefined && last.a + last.length === a && last.b + last.length === b) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 }
    } else runs.push({ a, b, length: 1 })
  }
  return runs
}

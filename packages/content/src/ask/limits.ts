/** A range that a text gives for a measure; the ends belong to it. */
interface Range {
  readonly least: number
  readonly most: number
}

interface Measure {
  /** The number that a question gives. */
  readonly asked: RegExp
  /** What a statement says of it, from the narrowest reading on. */
  readonly said: readonly (readonly [RegExp, (a: number, b: number) => Range])[]
}

const below = (a: number): Range => ({ least: 0, most: a - 0.1 })
const from = (a: number): Range => ({ least: a, most: Number.POSITIVE_INFINITY })
const between = (a: number, b: number): Range => ({ least: a, most: b })

const measures: readonly Measure[] = [
  {
    asked: /\be?gfr\b\D{0,12}(\d{1,3})\b/i,
    said: [
      [/\begfr (?:from |of )?(\d+) to (\d+)/gi, between],
      [/\begfr (?:of )?below (\d+)/gi, below],
      [/\begfr (?:of )?from (\d+)\b(?! to)/gi, from],
    ],
  },
  {
    asked:
      /\b(\d{1,2})\s*(?:weeks?|wks?)\b(?=[^.]*\b(?:pregnan|gestation))|\bpregnan\w*\D{0,12}(\d{1,2})\s*(?:weeks?|wks?)\b/i,
    said: [
      [/\bbetween (\d+) and (\d+) weeks of pregnancy/gi, between],
      [/\bbefore (\d+) weeks of pregnancy/gi, below],
      [/\bfrom (\d+) weeks of pregnancy on/gi, from],
    ],
  },
]

/** Whether each number of a question lies where a statement that limits it has its say: none does for "eGFR 45" and "below 30". */
export function withinLimits(question: string, statement: string): boolean {
  return measures.every(({ asked, said }) => {
    const found = asked.exec(question)
    if (!found) return true
    const value = Number(found[1] ?? found[2])
    const ranges = said.flatMap(([pattern, range]) =>
      [...statement.matchAll(pattern)].map(([, a, b]) => range(Number(a), Number(b))),
    )
    return ranges.length === 0 || ranges.some(({ least, most }) => value >= least && value <= most)
  })
}

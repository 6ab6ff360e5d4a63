/** One measured figure, and the bar that it must reach. `value` is a count unless the name says its unit. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly bar?: { readonly atLeast?: number; readonly atMost?: number }
}

/** A long proof: reports each figure as soon as it is known. `progress` is for a person who waits. */
export type Area = (tools: {
  readonly figure: (figure: Figure) => void
  readonly progress: (text: string) => void
  /** A folder of patient records beside those that ship; undefined unless one was named. */
  readonly records?: string | undefined
}) => Promise<void>

/** True when the figure has no bar or reaches it. */
export function reachesBar({ value, bar }: Figure): boolean {
  return (
    value >= (bar?.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bar?.atMost ?? Number.POSITIVE_INFINITY)
  )
}

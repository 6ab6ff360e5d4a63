import { type CompiledChoice, type Compiling, levelOf, traced } from '../conditions/compiling.ts'
import { nothing, together } from '../conditions/lacking.ts'
import { fails, holds } from '../level.ts'
import type { DefinitionProgram } from '../program.ts'

/**
 * Makes a choice ready to be answered: labels at which it can still end, in order of its steps. A step that
 * holds ends it, so nothing after it is asked. `place` is where its labels are recorded.
 */
export function compileChoice(
  { steps: written, otherwise }: Extract<DefinitionProgram, { kind: 'choice' }>,
  place: number,
  compiling: Compiling,
): CompiledChoice {
  const steps = written.map(({ condition, label }) => ({ part: compiling.compile(condition), label }))
  const labels: CompiledChoice['labels'] = (tracing) => {
    const recorded = tracing.choices[place]
    if (recorded !== undefined) return recorded
    const reachable = new Set<string>()
    let ended = false
    for (const { part, label } of steps) {
      const level = levelOf(part, tracing)
      if (level !== fails) reachable.add(label)
      if (level !== holds) continue
      ended = true
      break
    }
    if (!ended) reachable.add(otherwise)
    const list = [...reachable]
    tracing.choices[place] = list
    return list
  }
  return {
    needs: steps.map(({ part }) => part),
    labels,
    missing: (tracing) => {
      if (labels(tracing).length === 1) return nothing
      const recorded = tracing.choicesLack[place]
      if (recorded !== undefined) return recorded
      const end = steps.findIndex(({ part }) => levelOf(part, tracing) === holds)
      const asked = end < 0 ? steps : steps.slice(0, end)
      const lacked = together(asked.map(({ part }) => traced(part, tracing).missing))
      tracing.choicesLack[place] = lacked
      return lacked
    },
  }
}

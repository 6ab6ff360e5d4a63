import { nameWords } from '@guideboard/content'
import type { Evaluation } from '@guideboard/rules'
import { spokenTitle } from '../../../ui/spoken.ts'
import rulesStyles from '../rules/rules.module.css'

/** What the scores and definitions that are shown beside the advice come to so far. */
export function TriedOutputs({ outputs }: Pick<Evaluation, 'outputs'>) {
  if (outputs.length === 0) return null
  return (
    <dl className={rulesStyles.outputs}>
      {outputs.map((output) => (
        <div key={output.name}>
          <dt>{spokenTitle(nameWords(output.name))}</dt>
          <dd>{outputWords(output)}</dd>
        </div>
      ))}
    </dl>
  )
}

function outputWords(output: Evaluation['outputs'][number]): string {
  switch (output.kind) {
    case 'score': {
      const { lo, hi, band } = output
      const points = lo === hi ? String(lo) : `${lo} to ${hi}, not settled`
      return band === undefined ? points : `${points} (${band})`
    }
    case 'label':
      return output.label ?? `not settled: ${output.reachable.join(' or ')}`
    case 'truth':
      return output.truth === 'true' ? 'Yes' : output.truth === 'false' ? 'No' : 'Not known yet'
  }
}

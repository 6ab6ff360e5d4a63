import { startTransition, useOptimistic } from 'react'
import type { AudienceParam } from '../search-params.ts'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { audiences } from './audience.ts'

interface AudienceControlProps {
  readonly chosen: AudienceParam
  readonly onChoose: (audience: AudienceParam) => void | Promise<void>
}

/** For whom the same statements are worded. The choice shows at once, the words follow; the meaning never changes. */
export function AudienceControl({ chosen, onChoose }: AudienceControlProps) {
  const [shown, show] = useOptimistic(chosen)
  const choose = (audience: AudienceParam) =>
    startTransition(async () => {
      show(audience)
      await onChoose(audience)
    })
  return (
    <ChoiceRow
      name="audience"
      label="Words for"
      value={shown}
      choices={audiences.map(({ param, name }) => ({ value: param, label: name }))}
      onChoose={choose}
    />
  )
}

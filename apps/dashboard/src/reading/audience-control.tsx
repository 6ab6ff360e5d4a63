import type { AudienceParam } from '../search-params.ts'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { audiences } from './audience.ts'

interface AudienceControlProps {
  readonly chosen: AudienceParam
  readonly onChoose: (audience: AudienceParam) => void
}

/** For whom the same statements are worded. The meaning never changes. */
export function AudienceControl({ chosen, onChoose }: AudienceControlProps) {
  return (
    <ChoiceRow
      name="audience"
      label="Words for"
      value={chosen}
      choices={audiences.map(({ param, name }) => ({ value: param, label: name }))}
      onChoose={onChoose}
    />
  )
}

import type { Cite } from '@guideboard/rules'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { IssuesAt } from './issues-at.tsx'
import rulesStyles from './rules.module.css'
import { useRules } from './rules-context.ts'

interface CiteFieldsProps {
  readonly what: string
  readonly path: string
  readonly cite: readonly Cite[]
  readonly onChange: (cite: readonly Cite[]) => void
}

/** The places in references on which a rule rests. */
export function CiteFields({ what, path, cite, onChange }: CiteFieldsProps) {
  const { referenceIds } = useRules()
  const put = (place: number, change: Partial<Cite>) =>
    onChange(cite.map((one, other) => (other === place ? { ...one, ...change } : one)))
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      {cite.map(({ ref, locator }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation has no name of its own; its place is its identity.
        <div key={place} className={rulesStyles.row} {...placeOf(`/ruleSet${path}/cite/${place}`)}>
          <NativeSelect
            label={`Source ${place + 1} of ${what}`}
            data={['', ...new Set([...referenceIds, ref])].filter((id, at) => id !== '' || at === 0)}
            value={ref}
            onChange={({ currentTarget: { value } }) => put(place, { ref: value })}
            {...placeOf(`/ruleSet${path}/cite/${place}/ref`)}
          />
          <TextInput
            label={`Where in source ${place + 1} of ${what}`}
            value={locator}
            onChange={({ currentTarget: { value } }) => put(place, { locator: value })}
            {...placeOf(`/ruleSet${path}/cite/${place}/locator`)}
          />
          <OrderButtons
            what={`source ${place + 1} of ${what}`}
            first
            last
            onRemove={() => onChange(cite.filter((_, other) => other !== place))}
          />
          <IssuesAt path={`${path}/cite/${place}/ref`} />
          <IssuesAt path={`${path}/cite/${place}/locator`} />
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...cite, { ref: '', locator: '' }])}
        >
          Cite a source for {what}
        </Button>
      </div>
    </div>
  )
}

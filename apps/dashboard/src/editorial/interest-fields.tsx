import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import type { InterestEntry } from './declare-interests.ts'

const kinds = [
  'CONSULTING',
  'EMPLOYMENT',
  'SPEAKING',
  'RESEARCH_FUNDING',
  'SHARES',
  'PATENT',
  'OTHER_FINANCIAL',
  'NON_FINANCIAL',
] as const satisfies readonly InterestEntry['kind'][]

const amounts = {
  NONE: 'Nothing',
  UP_TO_1000: 'Up to 1,000',
  UP_TO_10000: 'Up to 10,000',
  OVER_10000: 'Over 10,000',
} as const satisfies Record<InterestEntry['amountBand'], string>

/** An entry as the form holds it; empty words are not given. */
export interface EntryFields {
  readonly key: string
  readonly organization: string
  readonly product: string
  readonly drugClass: string
  readonly kind: InterestEntry['kind']
  readonly amountBand: InterestEntry['amountBand']
  readonly from: string
  readonly to: string
}

export const newEntry = (): EntryFields => ({
  key: crypto.randomUUID(),
  organization: '',
  product: '',
  drugClass: '',
  kind: 'CONSULTING',
  amountBand: 'NONE',
  from: '',
  to: '',
})

interface InterestFieldsProps {
  readonly number: number
  readonly propsOf: (field: keyof EntryFields) => GetInputPropsReturnType
  readonly onRemove: (() => void) | undefined
}

/** One tie: to whom, about what, of which kind and worth, and when. */
export function InterestFields({ number, propsOf, onRemove }: InterestFieldsProps) {
  return (
    <fieldset className={`${layout.card} ${layout.stack} ${layout.tight}`}>
      <legend>Interest {number}</legend>
      <TextInput label="Organization" required {...propsOf('organization')} />
      <TextInput label="Product (optional)" {...propsOf('product')} />
      <TextInput label="Class of drugs (optional)" {...propsOf('drugClass')} />
      <NativeSelect
        label="Kind"
        data={kinds.map((kind) => ({ value: kind, label: spokenTitle(kind) }))}
        {...propsOf('kind')}
      />
      <NativeSelect
        label="Worth in a year"
        data={Object.entries(amounts).map(([value, label]) => ({ value, label }))}
        {...propsOf('amountBand')}
      />
      <TextInput label="Since (YYYY-MM)" required placeholder="2025-01" {...propsOf('from')} />
      <TextInput label="Until (YYYY-MM, nothing while it goes on)" {...propsOf('to')} />
      {onRemove && (
        <Button variant="default" onClick={onRemove}>
          Remove interest {number}
        </Button>
      )}
    </fieldset>
  )
}

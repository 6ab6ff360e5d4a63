import type { Band } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { freeName } from './free-name.ts'
import { IssuesAt } from './issues-at.tsx'
import { RuleNumber } from './rule-number.tsx'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'

interface BandsFieldsProps {
  readonly name: string
  readonly path: string
  readonly bands: readonly Band[]
  readonly onChange: (bands: readonly Band[]) => void
}

/** What a sum of points is called; both ends belong to the band. */
export function BandsFields({ name, path, bands, onChange }: BandsFieldsProps) {
  const put = (place: number, band: Band) =>
    onChange(bands.map((one, other) => (other === place ? band : one)))
  return (
    <div className={`${layout.stack} ${layout.tight}`} {...placeOf(`/ruleSet${path}`)}>
      <span className={rulesStyles.label}>Bands</span>
      {bands.map((band, place) => {
        const what = `band ${place + 1} of ${name}`
        const at = `${path}/${place}`
        const { from: _from, ...endless } = band
        const { to: _to, ...openEnded } = band
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its id is being written; its place is its identity meanwhile.
          <div key={place} className={styles.fields}>
            <RuleText
              label={`Name of ${what}`}
              path={`${at}/id`}
              value={band.id}
              onChange={(id) => put(place, { ...band, id })}
            />
            <RuleNumber
              label={`From, ${what}`}
              path={`${at}/from`}
              value={band.from}
              onChange={(from) => put(place, { ...band, from })}
              onEmpty={() => put(place, endless)}
            />
            <RuleNumber
              label={`To, ${what}`}
              path={`${at}/to`}
              value={band.to}
              onChange={(to) => put(place, { ...band, to })}
              onEmpty={() => put(place, openEnded)}
            />
            <div>
              <OrderButtons
                what={what}
                first
                last
                onRemove={() => onChange(bands.filter((_, other) => other !== place))}
              />
            </div>
            <IssuesAt path={at} />
          </div>
        )
      })}
      <IssuesAt path={path} />
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add band to ${name}`}
          onClick={() =>
            onChange([
              ...bands,
              {
                id: freeName(
                  'band',
                  bands.map(({ id }) => id),
                ),
              },
            ])
          }
        >
          Add band
        </Button>
      </div>
    </div>
  )
}

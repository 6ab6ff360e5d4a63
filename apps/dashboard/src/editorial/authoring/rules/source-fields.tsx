import type { RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'
import { attributesOf, withAttribute } from './source-attributes.ts'

interface SourceFieldsProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** What is told of every piece of decision support: who made it, from what, with whose money, and when. */
const usual = ['citation', 'developer', 'funding', 'releasedOn', 'revisedOn'] as const
const whyUnknown = ['ifContraindicationUnknown/withhold', 'ifContraindicationUnknown/caution'] as const

/** Where the rules come from, and why they do what they do while a contraindication is unknown. */
export function SourceFields({ ruleSet, onChange }: SourceFieldsProps) {
  const attributes = attributesOf(ruleSet.source)
  const said = new Map(attributes)
  const more = attributes.map(([key]) => key).filter((key) => !usual.some((one) => one === key))
  const put = (key: string, value: string | undefined) => onChange(withAttribute(ruleSet, key, value))
  const free = whyUnknown.filter((key) => !said.has(key))
  return (
    <fieldset className={`${styles.fields} ${styles.inset}`}>
      <legend>Source</legend>
      {[...usual, ...more].map((key) => (
        <div key={key} className={more.includes(key) ? `${styles.wide} ${rulesStyles.row}` : undefined}>
          <RuleText
            label={labelOf(key)}
            type={key.endsWith('On') ? 'date' : 'text'}
            path={`/source/${key}`}
            value={said.get(key) ?? ''}
            wide={more.includes(key) ? rulesStyles.grow : undefined}
            onChange={(value) =>
              put(key, value === '' && usual.some((one) => one === key) ? undefined : value)
            }
          />
          {more.includes(key) && (
            <OrderButtons what={labelOf(key)} first last onRemove={() => put(key, undefined)} />
          )}
        </div>
      ))}
      {free.map((key) => (
        <div key={key} className={styles.wide}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put(key, '')}
          >
            {key === whyUnknown[0] ? 'Say why withheld' : 'Say why given with a caution'}
          </Button>
        </div>
      ))}
    </fieldset>
  )
}

function labelOf(key: string): string {
  if (key === whyUnknown[0]) return 'Why advice is withheld while a contraindication is unknown'
  if (key === whyUnknown[1]) return 'Why advice is given with a caution while a contraindication is unknown'
  return spokenTitle(key.replaceAll('/', ' '))
}

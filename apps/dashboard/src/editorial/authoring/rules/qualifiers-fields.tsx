import type { Qualifier } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import { placeOf } from '../go-to-place.ts'
import { freeName } from './free-name.ts'
import { IssuesAt } from './issues-at.tsx'
import { QualifierItem } from './qualifier-item.tsx'
import rulesStyles from './rules.module.css'
import { emptyCondition } from './subjects.ts'

interface QualifiersFieldsProps {
  readonly kind: 'contraindication' | 'caution'
  readonly of: string
  /** JSON Pointer of the list in the rules. */
  readonly path: string
  readonly list: readonly Qualifier[]
  readonly onChange: (list: readonly Qualifier[]) => void
}

/** What withholds a recommendation, or goes along with it as a caution. */
export function QualifiersFields({ kind, of, path, list, onChange }: QualifiersFieldsProps) {
  const fresh = () => {
    const taken = list.map(({ id }) => id)
    return { id: freeName(kind, taken), when: emptyCondition, statement: '', cite: [] }
  }
  return (
    <div className={`${layout.stack} ${layout.tight}`} {...placeOf(`/ruleSet${path}`)}>
      <span className={rulesStyles.label}>{kind === 'caution' ? 'Cautions' : 'Contraindications'}</span>
      {list.map((qualifier, place) => (
        <QualifierItem
          // biome-ignore lint/suspicious/noArrayIndexKey: its id is being written; its place is its identity meanwhile.
          key={place}
          what={`${kind} ${qualifier.id} of ${of}`}
          path={`${path}/${place}`}
          qualifier={qualifier}
          record={kind === 'caution'}
          onChange={(next) => onChange(list.map((one, other) => (other === place ? next : one)))}
          onRemove={() => onChange(list.filter((_, other) => other !== place))}
        />
      ))}
      <IssuesAt path={path} />
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add ${kind} to ${of}`}
          onClick={() => onChange([...list, fresh()])}
        >
          Add {kind}
        </Button>
      </div>
    </div>
  )
}

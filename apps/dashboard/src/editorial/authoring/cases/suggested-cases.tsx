import { coverage, type RuleCase, type RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { useState } from 'react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'

interface SuggestedCasesProps {
  /** Rules that read without a mistake, with their cases. */
  readonly ruleSet: RuleSet
  readonly onAdd: (cases: readonly RuleCase[]) => void
}

/** Cases that would try what no case tries yet. Each passes as it is; whether it is right is for the author to say. */
export function SuggestedCases({ ruleSet, onAdd }: SuggestedCasesProps) {
  const [found, setFound] = useState<{ readonly of: RuleSet; readonly cases: readonly RuleCase[] } | null>(
    null,
  )
  const shown = found?.of === ruleSet ? found.cases : null
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <div className={layout.row}>
        <Button
          variant="default"
          onClick={() => setFound({ of: ruleSet, cases: coverage(ruleSet).suggestions })}
        >
          Suggest cases
        </Button>
        <span role="status" className={layout.meta}>
          {shown?.length === 0 && 'Every clause and every limit is tried already.'}
          {shown !== null &&
            shown.length > 0 &&
            `${shown.length} would try the rest. Read each before you keep it.`}
        </span>
      </div>
      {shown !== null && shown.length > 0 && (
        <>
          <ul className={styles.list} aria-label="Suggested cases">
            {shown.slice(0, 12).map((one) => (
              <li key={one.name} className={styles.head}>
                <span>
                  {one.name}{' '}
                  <span className={layout.meta}>
                    {Object.entries(one.expect ?? {})
                      .map(([id, { outcome }]) => `${id}: ${outcome}`)
                      .join(', ')}
                  </span>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Add case ${one.name}`}
                  onClick={() => onAdd([one])}
                >
                  Add
                </Button>
              </li>
            ))}
          </ul>
          <div>
            <Button variant="default" onClick={() => onAdd(shown)}>
              Add all {shown.length}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

import { nameWords } from '@guideboard/content'
import type { RuleSet, Score } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { freeName, withMember } from './free-name.ts'
import { LazyDetails } from './lazy-details.tsx'
import { NameField } from './name-field.tsx'
import rulesStyles from './rules.module.css'
import { ScoreFields } from './score-fields.tsx'
import { newScoreItem, pointsRange } from './score-item.ts'

interface ScoresSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** Sums of points with their bands. */
export function ScoresSection({ ruleSet, onChange }: ScoresSectionProps) {
  const { scores = {} } = ruleSet
  const names = Object.keys(scores)
  const put = (name: string, score: Score | undefined) =>
    onChange(withScores(ruleSet, withMember(scores, name, score)))
  return (
    <section className={styles.card} aria-labelledby="scores-title" {...placeOf('/ruleSet/scores')}>
      <h3 id="scores-title">Scores</h3>
      <div>
        {Object.entries(scores).map(([name, score]) => (
          <LazyDetails
            key={name}
            className={rulesStyles.item}
            place={`/ruleSet/scores/${name}`}
            summary={
              <>
                <span className={rulesStyles.name}>{nameWords(name)}</span>{' '}
                <span className={layout.meta}>
                  {score.items.length} items, {pointsRange(score)}
                </span>
              </>
            }
          >
            <div className={layout.stack}>
              <div className={styles.head}>
                <NameField kind="score" name={name} taken={names} ruleSet={ruleSet} onChange={onChange} />
                <OrderButtons what={`score ${name}`} first last onRemove={() => put(name, undefined)} />
              </div>
              <ScoreFields name={name} score={score} onChange={(next) => put(name, next)} />
            </div>
          </LazyDetails>
        ))}
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put(freeName('score', names), { items: [newScoreItem] })}
        >
          Add score
        </Button>
      </div>
    </section>
  )
}

function withScores({ scores: _before, ...rest }: RuleSet, scores: NonNullable<RuleSet['scores']>): RuleSet {
  return Object.keys(scores).length === 0 ? rest : { ...rest, scores }
}

import { conditionWords } from '@guideboard/content'
import type { Expression, Recommendation, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import type { DraftEdit } from '../draft-edits.ts'
import type { DraftForm } from '../draft-form.ts'
import { slugOf } from '../new-article-content.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { AboutSection } from './about-section.tsx'
import { carriedStatements } from './carried-statements.ts'
import { checkRules, withoutCases } from './check-rules.ts'
import { OptionalCondition } from './condition-field.tsx'
import { DecisionTable } from './decision-table.tsx'
import { DefinitionsSection } from './definitions-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { freeName } from './free-name.ts'
import { ImpossibleSection } from './impossible-section.tsx'
import { IssueList } from './issue-list.tsx'
import { LazyDetails } from './lazy-details.tsx'
import { MarginalsSection } from './marginals-section.tsx'
import { moved } from './moved.ts'
import { NameField } from './name-field.tsx'
import { newRuleSet } from './new-rule-set.ts'
import { RecommendationFields } from './recommendation-fields.tsx'
import { newRecommendation } from './recommendation-kind.ts'
import rulesStyles from './rules.module.css'
import { RulesContext } from './rules-context.ts'
import { ScoresSection } from './scores-section.tsx'
import { ValueSetsSection } from './value-sets-section.tsx'

interface RulesPartProps {
  readonly form: DraftForm
  readonly edit: (change: DraftEdit) => void
}

/** The rules behind the statements: what is asked, what is recommended when, and every mistake at its place. */
export function RulesPart({ form, edit }: RulesPartProps) {
  const { ruleSet } = form
  const put = (next: RuleSet) => edit((now) => ({ ...now, ruleSet: next }))
  if (ruleSet === null) {
    return (
      <EmptyState title="This article has no rules yet">
        <p>Rules turn what is known of a patient into these recommendations.</p>
        <Button onClick={() => put(newRuleSet(slugOf(form.title) || 'rules'))}>Add rules</Button>
      </EmptyState>
    )
  }
  return <RulesFields form={form} ruleSet={ruleSet} put={put} />
}

interface RulesFieldsProps {
  readonly form: DraftForm
  readonly ruleSet: RuleSet
  readonly put: (ruleSet: RuleSet) => void
}

function RulesFields({ form, ruleSet, put }: RulesFieldsProps) {
  const settled = useDeferredValue(ruleSet)
  const { issues } = useMemo(() => checkRules(withoutCases(settled)), [settled])
  const { sections, references } = form
  const statements = useMemo(() => carriedStatements({ sections }), [sections])
  const lookUp = { ruleSet, statements, referenceIds: references.map(({ id }) => id), issues }
  const { recommendations } = ruleSet
  const ids = recommendations.map(({ id }) => id)
  const putAt = (place: number, next: Recommendation) =>
    put({ ...ruleSet, recommendations: recommendations.map((one, other) => (other === place ? next : one)) })
  return (
    <RulesContext value={lookUp}>
      <div className={layout.stack}>
        <h2>Rules</h2>
        <IssueList issues={issues} />
        <DecisionTable ruleSet={settled} />
        <AboutSection ruleSet={ruleSet} onChange={put} />
        <FactsSection ruleSet={ruleSet} onChange={put} />
        <ValueSetsSection ruleSet={ruleSet} onChange={put} />
        <DefinitionsSection ruleSet={ruleSet} onChange={put} />
        <ScoresSection ruleSet={ruleSet} onChange={put} />
        <ImpossibleSection ruleSet={ruleSet} onChange={put} />
        <MarginalsSection ruleSet={ruleSet} onChange={put} />
        <section className={styles.card} aria-labelledby="recommendations-title">
          <h3 id="recommendations-title">Recommendations</h3>
          <OptionalCondition
            label="The guideline is for patients of whom"
            what="eligibility"
            path="/eligible"
            value={ruleSet.eligible}
            onChange={(eligible) => put(withEligible(ruleSet, eligible))}
          />
          {recommendations.map((one, place) => {
            const path = `/recommendations/${place}`
            return (
              <LazyDetails
                // biome-ignore lint/suspicious/noArrayIndexKey: ids may be doubled while they are written.
                key={place}
                className={rulesStyles.item}
                place={`/ruleSet${path}`}
                summary={
                  <>
                    <span className={rulesStyles.name}>{one.id}</span>{' '}
                    <span className={layout.meta}>
                      {one.statement} {summary(one)}
                    </span>
                  </>
                }
              >
                <div className={layout.stack}>
                  <div className={styles.head}>
                    <NameField
                      key={one.id}
                      kind="recommendation"
                      name={one.id}
                      taken={ids}
                      ruleSet={ruleSet}
                      place={`/ruleSet${path}/id`}
                      onChange={put}
                    />
                    <OrderButtons
                      what={`recommendation ${one.id}`}
                      first={place === 0}
                      last={place === recommendations.length - 1}
                      onMove={(by) => put({ ...ruleSet, recommendations: moved(recommendations, place, by) })}
                      onRemove={() =>
                        put({
                          ...ruleSet,
                          recommendations: recommendations.filter((_, other) => other !== place),
                        })
                      }
                    />
                  </div>
                  <RecommendationFields
                    recommendation={one}
                    path={path}
                    onChange={(next) => putAt(place, next)}
                  />
                </div>
              </LazyDetails>
            )
          })}
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() =>
                put({
                  ...ruleSet,
                  recommendations: [...recommendations, newRecommendation(freeName('recommendation', ids))],
                })
              }
            >
              Add recommendation
            </Button>
          </div>
        </section>
      </div>
    </RulesContext>
  )
}

function summary({ when, onlyIf }: Recommendation): string {
  if (onlyIf) return `only if ${conditionWords(onlyIf)}`
  return when ? `when ${conditionWords(when)}` : 'always'
}

function withEligible({ eligible: _before, ...rest }: RuleSet, eligible: Expression | undefined): RuleSet {
  return eligible === undefined ? rest : { ...rest, eligible }
}

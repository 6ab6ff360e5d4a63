import { caseFromEvaluation, factLabel, factValueWords, freeCaseName, reasonTree } from '@guideboard/content'
import {
  type Evaluation,
  evaluate,
  type GivenFacts,
  type RecommendationResult,
  type RuleCase,
  type RuleSet,
  readSnapshot,
} from '@guideboard/rules'
import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { AnswerField } from '../../../clinic/answer-field.tsx'
import { ReasonTree } from '../../../clinic/reason-tree.tsx'
import badge from '../../../ui/badge.module.css'
import layout from '../../../ui/layout.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import rulesStyles from '../rules/rules.module.css'
import { TriedOutputs } from './tried-outputs.tsx'
import { tryQuestions, withAnswer } from './try-questions.ts'

interface TryPanelProps {
  /** Rules that read without a mistake. */
  readonly ruleSet: RuleSet
  readonly wordsOf: (statement: string) => string
  readonly cases: readonly RuleCase[]
  readonly onCase: (one: RuleCase) => void
}

/** The rules, tried on a patient of one's own: answers on one side, what they say and why on the other. */
export function TryPanel({ ruleSet, wordsOf, cases, onCase }: TryPanelProps) {
  const [given, setGiven] = useState<GivenFacts>({})
  const [round, setRound] = useState(0)
  const asked = useDeferredValue(given)
  const answer = useMemo(() => tried(ruleSet, asked), [ruleSet, asked])
  const missing = new Set(typeof answer === 'string' ? [] : answer.missing.map(({ fact }) => fact))
  return (
    <section className={styles.card} aria-labelledby="try-title">
      <div className={styles.head}>
        <h3 id="try-title">Try the rules</h3>
        <Button
          variant="default"
          disabled={typeof answer === 'string'}
          onClick={() => {
            if (typeof answer === 'string') return
            const name = freeCaseName(caseName(given), cases)
            onCase(caseFromEvaluation({ name, asOf: today(), given }, answer))
          }}
        >
          Make a case of this
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setGiven({})
            setRound(round + 1)
          }}
        >
          Start again
        </Button>
      </div>
      <div className={rulesStyles.try}>
        <div className={rulesStyles.answers} key={round}>
          {tryQuestions(ruleSet, given).map((question) => (
            <div key={question.factId}>
              <AnswerField
                question={question}
                onAnswer={(value) => setGiven((now) => withAnswer(now, question.factId, value))}
              />
              {missing.has(question.factId) && <p className={layout.meta}>Still decides something.</p>}
            </div>
          ))}
        </div>
        <div className={rulesStyles.answers} aria-live="polite">
          {typeof answer === 'string' ? (
            <Notice tone="barred" title="These answers cannot be">
              <p>{answer}</p>
            </Notice>
          ) : (
            <>
              <TriedOutputs outputs={answer.outputs} />
              <Outcomes ruleSet={ruleSet} evaluation={answer} wordsOf={wordsOf} />
            </>
          )}
        </div>
      </div>
    </section>
  )
}

interface OutcomesProps {
  readonly ruleSet: RuleSet
  readonly evaluation: Evaluation
  readonly wordsOf: (statement: string) => string
}

const faces = {
  for: 'approved',
  against: 'conditional-against',
  withheld: 'barred',
  'needs-data': 'missing',
  'not-applicable': 'draft',
} as const satisfies { readonly [Kind in RecommendationResult['outcome']['kind']]: string }

function Outcomes({ ruleSet, evaluation, wordsOf }: OutcomesProps) {
  const label = (fact: string) => factLabel(ruleSet, fact, 'clinician') || fact
  const words = {
    fact: label,
    value: (fact: string, state: Parameters<typeof factValueWords>[1]) =>
      factValueWords(ruleSet.facts[fact], state),
    qualifier: (id: string) => id,
    recommendation: (id: string) => id,
  }
  return (
    <ul className={styles.list} aria-label="What the rules say">
      {evaluation.recommendations.map(({ id, statement, outcome, settled, missing, cautions, tree }) => (
        <li key={id} className={styles.card}>
          <div className={layout.row}>
            <span className={styles.key}>{id}</span>
            <span className={badge.badge} data-kind={faces[outcome.kind]}>
              {spokenTitle(outcome.kind)}
            </span>
            <span className={layout.meta}>{settled ? 'settled' : 'can still change'}</span>
          </div>
          <p>{wordsOf(statement)}</p>
          {cautions.length > 0 && (
            <p className={layout.meta}>
              Cautions:{' '}
              {cautions
                .map((one) => `${one.id}${one.present === 'possible' ? ' (possible)' : ''}`)
                .join(', ')}
            </p>
          )}
          {missing.length > 0 && (
            <p className={layout.meta}>Missing: {missing.map(({ fact }) => label(fact)).join(' ')}</p>
          )}
          <ReasonTree tree={reasonTree(tree, words)} />
        </li>
      ))}
    </ul>
  )
}

/** What the rules say of these facts, or why they cannot be. */
function tried(ruleSet: RuleSet, given: GivenFacts): Evaluation | string {
  const read = readSnapshot(ruleSet, given)
  if (read.ok) return evaluate(ruleSet, read.snapshot)
  return read.errors.map(({ message }) => message).join('; ')
}

function caseName(given: GivenFacts): string {
  const facts = Object.entries(given).map(([fact, value]) =>
    value === true ? fact : value === false ? `no ${fact}` : `${fact} ${String(value)}`,
  )
  return facts.slice(0, 4).join(', ') || 'nothing known'
}

const today = (): string => new Date().toISOString().slice(0, 10)

import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import styles from './ask.module.css'
import type { ConfirmedFacts, PatientAnswer } from './ask-query.ts'

interface ConfirmFactsProps {
  readonly patient: PatientAnswer
  /** Confirmed before, and no version is in force to run. */
  readonly wasConfirmed: boolean
  readonly onConfirm: (facts: ConfirmedFacts) => void
}

type Fact = PatientAnswer['facts'][number]

/** What was read out of a clinician's question, to be confirmed before any rule is run. What is left out is unknown. */
export function ConfirmFacts({ patient, wasConfirmed, onConfirm }: ConfirmFactsProps) {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setWrong((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  if (wasConfirmed)
    return <p className={styles.note}>No version is in force, so that the rules say nothing.</p>
  return (
    <fieldset className={styles.card}>
      <legend>Is this the patient you mean?</legend>
      <p className={styles.meta}>
        Untick what is wrong. Whatever is not listed counts as unknown, never as “no”.
      </p>
      {patient.facts.map((fact) => (
        <Checkbox
          key={fact.factId}
          checked={!wrong.has(fact.factId)}
          onChange={() => toggle(fact.factId)}
          label={`${fact.question} ${fact.words}${fact.assumed ? ' (assumed, since the article is about this)' : ''}`}
        />
      ))}
      <Button
        className={styles.confirm}
        onClick={() => onConfirm(patient.facts.filter(({ factId }) => !wrong.has(factId)).map(asInput))}
      >
        Confirm and run the rules
      </Button>
    </fieldset>
  )
}

function asInput({ factId, value }: Fact): ConfirmedFacts[number] {
  if (value.boolean !== null) return { id: factId, value: { boolean: value.boolean } }
  if (value.code !== null) return { id: factId, value: { code: value.code } }
  return { id: factId, value: { quantity: { value: value.value ?? 0, unit: value.unit ?? '1' } } }
}

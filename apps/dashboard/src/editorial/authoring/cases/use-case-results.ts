import { type CaseResult, type RuleSet, runCase } from '@guideboard/rules'
import { useEffect, useState } from 'react'
import { runInSlices } from './run-in-slices.ts'

/** What the cases of these rules give; `null` until they have run. Newer rules call an older run off. */
export function useCaseResults(ruleSet: RuleSet | null): readonly CaseResult[] | null {
  const [done, setDone] = useState<{ readonly of: RuleSet; readonly results: readonly CaseResult[] } | null>(
    null,
  )
  useEffect(() => {
    if (ruleSet === null) return
    let over = false
    void runInSlices(
      ruleSet.cases ?? [],
      (one) => runCase(ruleSet, one),
      () => over,
    ).then((results) => {
      if (results !== null) setDone({ of: ruleSet, results })
    })
    return () => {
      over = true
    }
  }, [ruleSet])
  return done !== null && done.of === ruleSet ? done.results : null
}

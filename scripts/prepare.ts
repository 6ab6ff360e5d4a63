import { prepareSteps } from './check-steps.ts'
import { report, runStep } from './run-step.ts'

/**
 * Makes what the product imports and the repository does not hold. Who calls it imports the product only afterwards.
 * @throws Error when a step fails; what it printed is shown.
 */
export async function prepare(): Promise<void> {
  for (const step of prepareSteps) {
    const result = await runStep(step)
    if (result.ok) continue
    report(result)
    throw new Error(`${step.name}: see above.`)
  }
}

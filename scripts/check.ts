import { checkSteps, prepareSteps } from './check-steps.ts'
import { report, runStep } from './run-step.ts'

// `pnpm check`: all that can be told in seconds and without a database.
let failed = 0
for (const step of [...prepareSteps, ...checkSteps]) {
  const result = await runStep(step)
  report(result)
  if (!result.ok) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1

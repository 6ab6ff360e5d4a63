import { prepareSteps } from './check-steps.ts'
import { report, runStep } from './run-step.ts'

// `pnpm start`: prepares what is generated, then serves everything on one origin.

const steps = [
  ...prepareSteps,
  {
    name: 'dashboard',
    command: 'turbo',
    args: ['run', 'build', '--filter=@guideboard/dashboard', '--output-logs=errors-only'],
  },
]

console.log('Guideboard is getting ready.')
for (const step of steps) {
  const result = await runStep(step)
  report(result)
  if (!result.ok) process.exit(1)
}
const { main } = await import('../apps/api/src/main.ts')
await main(process.argv.slice(2))

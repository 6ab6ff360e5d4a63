import type { Step } from './run-step.ts'

// What the compiler remembers of a project lets the next check read only what changed since.
const memory = 'node_modules/.cache/types'

const typecheck = (name: string, project: string): Step => ({
  name: `types: ${name}`,
  command: 'tsc',
  args: [
    ...['--project', project],
    ...['--incremental', '--tsBuildInfoFile', `${memory}/${project.replaceAll('/', '-')}.tsbuildinfo`],
  ],
})

/** What must come first: the types of the database client are generated from the Prisma schema. */
export const prepareSteps: readonly Step[] = [
  { name: 'database client', command: 'node', args: ['packages/database/src/generate-client.ts'] },
]

/** Everything that needs no database: format, lint, types, architecture, unused code, manifests, printed schema. */
export const checkSteps: readonly Step[] = [
  { name: 'format and lint', command: 'biome', args: ['ci', '--max-diagnostics=50', '.'] },
  typecheck('packages/rules', 'packages/rules/tsconfig.json'),
  typecheck('packages/rules, tests', 'packages/rules/tsconfig.test.json'),
  typecheck('packages/content', 'packages/content/tsconfig.json'),
  typecheck('packages/content, tests', 'packages/content/tsconfig.test.json'),
  typecheck('packages/database', 'packages/database/tsconfig.json'),
  typecheck('apps/api', 'apps/api/tsconfig.json'),
  typecheck('apps/dashboard', 'apps/dashboard/tsconfig.json'),
  typecheck('scripts and browser tests', 'tsconfig.json'),
  { name: 'architecture', command: 'node', args: ['scripts/architecture.ts'] },
  { name: 'unused code', command: 'knip', args: ['--treat-config-hints-as-errors'] },
  { name: 'manifests', command: 'sherif', args: [] },
  {
    name: 'printed GraphQL schema',
    command: 'node',
    args: ['apps/api/src/print-schema.ts', '--check'],
  },
]

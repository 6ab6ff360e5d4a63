import { join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { forbidden } from '../apps/api/architecture.ts'
import { inspectSources } from './architecture-sources.ts'

export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

export interface Architecture {
  readonly modules: number
  readonly violations: readonly Violation[]
}

const folders = [
  'apps/api/src',
  'apps/dashboard/src',
  'packages/rules/src',
  'packages/content',
  'packages/database/src',
]

/**
 * Follows every import under a root and reports those that the architecture forbids, and what no import shows.
 * @throws Error when no module was found: an empty run would look like a clean one
 */
export async function inspectArchitecture(
  root: string,
  within: readonly string[] = folders,
): Promise<Architecture> {
  const { output } = await cruise([...within], {
    baseDir: root,
    ruleSet: { forbidden: [...forbidden] as IForbiddenRuleType[] },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  })
  const { summary } = output as ICruiseResult
  if (summary.totalCruised === 0) throw new Error('No module was looked at: the architecture is unproven.')
  return {
    modules: summary.totalCruised,
    violations: [
      ...summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...inspectSources(root, within),
    ],
  }
}

if (import.meta.main) {
  const { modules, violations } = await inspectArchitecture(join(import.meta.dirname, '..'))
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  console.log(`${modules} modules, ${violations.length} violations`)
  process.exitCode = violations.length === 0 ? 0 : 1
}

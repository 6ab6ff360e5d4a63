import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modules } from '../apps/api/architecture.ts'
import { inspectArchitecture } from './architecture.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'architecture-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** Lays files into a tree of its own and inspects that. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const within = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]
  const { violations } = await inspectArchitecture(root, within)
  return [...new Set(violations.map(({ rule }) => rule))]
}

const value = 'export const value = 1\n'
const use = (path: string) => `import { value } from '${path}'\nexport const used = value\n`

describe('a planted violation is found:', () => {
  it.each(modules.slice(0, -1).map((name, i) => [name, modules[i + 1] ?? '']))(
    '%s looks right, at %s',
    async (name, next) => {
      const broken = await rulesBrokenBy({
        [`apps/api/src/${name}/a.ts`]: use(`../${next}/b.ts`),
        [`apps/api/src/${next}/b.ts`]: value,
      })
      expect(broken).toEqual([`${name}-looks-only-left`])
    },
  )

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a right look by type only',
      {
        'apps/api/src/platform/a.ts': "import type { B } from '../audit/b.ts'\nexport type A = B\n",
        'apps/api/src/audit/b.ts': 'export type B = 1\n',
      },
      'platform-looks-only-left',
    ],
    [
      'a module that knows the whole',
      { 'apps/api/src/audit/a.ts': use('../schema.ts'), 'apps/api/src/schema.ts': value },
      'modules-do-not-know-what-is-built-of-them',
    ],
    [
      'a folder that is no module',
      { 'apps/api/src/audit/a.ts': use('../utils/b.ts'), 'apps/api/src/utils/b.ts': value },
      'every-folder-of-the-api-is-a-module',
    ],
    [
      'a cycle',
      {
        'packages/rules/src/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
        'packages/rules/src/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
      },
      'no-cycles',
    ],
    [
      'graphql in a verb',
      {
        'apps/api/src/accounts/sign-in.ts':
          "import { GraphQLError } from 'graphql'\nexport const e = GraphQLError\n",
        'node_modules/graphql/package.json': '{"name":"graphql","main":"index.js"}',
        'node_modules/graphql/index.js': 'export const GraphQLError = 1',
      },
      'graphql-only-at-the-edge',
    ],
    [
      'a verb that knows its transport',
      { 'apps/api/src/accounts/sign-in.ts': use('./graphql.ts'), 'apps/api/src/accounts/graphql.ts': value },
      'verbs-do-not-know-their-transport',
    ],
    [
      'a deep import into the database',
      {
        'apps/api/src/audit/a.ts': use('../../../../packages/database/src/retry.ts'),
        'packages/database/src/retry.ts': value,
      },
      'the-database-is-reached-through-its-front-door',
    ],
    [
      'node in the rules',
      {
        'packages/rules/src/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
      },
      'rules-stand-alone',
    ],
    [
      'content in the rules',
      { 'packages/rules/src/a.ts': use('../../content/src/b.ts'), 'packages/content/src/b.ts': value },
      'rules-stand-alone',
    ],
    [
      'node in the content',
      {
        'packages/content/src/a.ts':
          "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
      },
      'content-knows-only-rules',
    ],
    [
      'the API in the database',
      {
        'packages/database/src/a.ts': use('../../../apps/api/src/audit/b.ts'),
        'apps/api/src/audit/b.ts': value,
      },
      'the-database-knows-only-content-and-rules',
    ],
    [
      'the API in the dashboard',
      { 'apps/dashboard/src/a.ts': use('../../api/src/audit/b.ts'), 'apps/api/src/audit/b.ts': value },
      'the-dashboard-knows-neither-database-nor-api',
    ],
    [
      'the database in the dashboard',
      {
        'apps/dashboard/src/a.ts': use('../../../packages/database/src/index.ts'),
        'packages/database/src/index.ts': value,
      },
      'the-dashboard-knows-neither-database-nor-api',
    ],
    [
      'node in the dashboard',
      {
        'apps/dashboard/src/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
      },
      'the-dashboard-runs-in-a-browser',
    ],
    [
      'a test kit in the product',
      { 'apps/api/src/audit/a.ts': use('./b.test-kit.ts'), 'apps/api/src/audit/b.test-kit.ts': value },
      'test-kits-are-for-tests',
    ],
    ['an import of nothing', { 'packages/rules/src/a.ts': use('./gone.ts') }, 'everything-imported-is-there'],
    [
      'a way around the doors',
      {
        'apps/api/src/patients/patient.ts':
          'export const patient = (ctx: any) => ctx.database.inContext({}, () => 1)\n',
      },
      'the-database-is-reached-through-a-door',
    ],
    [
      'a verb without a policy',
      {
        'apps/api/src/patients/create-patient.ts':
          'declare const change: any\nexport async function createPatient(ctx: unknown) {\n  return change(ctx, async () => 1)\n}\n',
      },
      'a-verb-asks-its-policy',
    ],
    [
      'SQL made of strings',
      {
        'apps/api/src/audit/a.ts': 'export const a = (tx: any, name: string) => tx.$queryRawUnsafe(name)\n',
      },
      'no-sql-from-strings',
    ],
    [
      'a setting that outlives its transaction',
      {
        'packages/database/src/a.ts':
          "export const a = (tx: any) => tx.$queryRaw`SELECT set_config('app.org', '1', false)`\n",
      },
      'settings-end-with-their-transaction',
    ],
    [
      'code made of strings',
      { 'packages/rules/src/a.ts': "export const a = new Function('return 1')\n" },
      'no-code-from-strings',
    ],
    [
      'markup made of strings',
      { 'apps/dashboard/src/a.tsx': 'export const a = { dangerouslySetInnerHTML: 1 }\n' },
      'no-code-from-strings',
    ],
  ])('%s', async (_case, files, rule) => {
    expect(await rulesBrokenBy(files)).toContain(rule)
  })

  it('nothing where nothing is wrong', async () => {
    expect(
      await rulesBrokenBy({
        'apps/api/src/audit/a.ts': use('../platform/b.ts'),
        'apps/api/src/platform/b.ts': value,
      }),
    ).toEqual([])
  })

  it('an empty run, which would look like a clean one', async () => {
    await expect(rulesBrokenBy({ 'apps/readme.txt': 'nothing' })).rejects.toThrow('No module was looked at')
  })
})

it('this checkout keeps its architecture', async () => {
  const { modules: count, violations } = await inspectArchitecture(join(import.meta.dirname, '..'))
  expect(violations).toEqual([])
  expect(count).toBeGreaterThan(300)
})

import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Violation } from './architecture.ts'

interface SourceRule {
  readonly name: string
  /** Files that the rule is about, by path from the root. */
  readonly of: (path: string) => boolean
  /** What is wrong in the text, or nothing. */
  readonly finds: (text: string, path: string) => string | undefined
}

const isTest = (path: string) => /(\.(test|test-d|test-kit)|\/test-kit)\.tsx?$|\/test-kit\//.test(path)
const inModules = (path: string) => /^apps\/api\/src\/[^/]+\//.test(path) && !isTest(path)
const matching = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[0]

/** What no import shows. */
const rules: readonly SourceRule[] = [
  {
    name: 'the-database-is-reached-through-a-door',
    of: (path) => path.startsWith('apps/') && !path.startsWith('apps/api/src/audit/') && !isTest(path),
    finds: matching(/\.inContext\(/),
  },
  {
    name: 'a-verb-asks-its-policy',
    of: inModules,
    finds: (text, path) => {
      const verb = camelCase(basename(path, '.ts'))
      const isVerb = new RegExp(`export (async )?function ${verb}\\(`).test(text)
      return isVerb && /\b(change|look)(<[^>]*>)?\(/.test(text) && !/\brefuse\(/.test(text) ? verb : undefined
    },
  },
  {
    name: 'no-sql-from-strings',
    of: (path) => !isTest(path),
    finds: matching(/\.\$(query|execute)RawUnsafe|Prisma\.raw\(/),
  },
  {
    name: 'settings-end-with-their-transaction',
    of: (path) => !isTest(path),
    finds: matching(/set_config\([^)]*,\s*false\s*\)/),
  },
  {
    name: 'no-code-from-strings',
    of: (path) => !isTest(path),
    finds: matching(/\bnew Function\(|\beval\(|dangerouslySetInnerHTML/),
  },
]

/** Reads every source file under the folders and reports what the rules find. */
export function inspectSources(root: string, folders: readonly string[]): readonly Violation[] {
  const paths = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: isForeign }),
  )
  return paths.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return rules.flatMap(({ name, of, finds }) => {
      const found = of(path) ? finds(text, path) : undefined
      return found === undefined ? [] : [{ rule: name, from: path, to: found }]
    })
  })
}

function isForeign(path: string): boolean {
  return /(^|\/)(node_modules|generated|dist)(\/|$)/.test(path)
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}

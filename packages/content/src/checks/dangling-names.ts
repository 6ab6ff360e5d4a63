import type { ArticleContent } from '../document.ts'
import type { Finding } from './check.ts'
import { citationsOfRules, statementsOfRules } from './rule-citations.ts'
import { statementsOf } from './statement-texts.ts'

/** References and statements that the rules name and the article does not have. */
export function danglingNames(content: ArticleContent): readonly Finding[] {
  if (content.ruleSet === undefined) return []
  const references = new Set(content.references.map(({ id }) => id))
  const statements = new Set(statementsOf(content).map(({ statement }) => statement.key))
  return [
    ...citationsOfRules(content.ruleSet)
      .filter(({ ref }) => !references.has(ref))
      .map(({ ref, path }) => unknownReference(ref, `${path}/ref`)),
    ...statementsOfRules(content.ruleSet)
      .filter(({ key }) => !statements.has(key))
      .map(({ key, path }) => ({
        severity: 'block' as const,
        message: `The rules name statement "${key}", which the article does not have.`,
        path,
        fix: 'Write that statement, or name one that exists.',
      })),
  ]
}

export function unknownReference(id: string, path: string): Finding {
  return {
    severity: 'block',
    message: `Reference "${id}" is cited but not listed.`,
    path,
    fix: 'List the reference, or cite one that is listed.',
  }
}

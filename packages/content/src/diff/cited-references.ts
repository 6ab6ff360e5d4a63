import { citationsOfRules } from '../checks/rule-citations.ts'
import { citationsOf } from '../citations-of.ts'
import type { ArticleContent } from '../document.ts'

/** Ids of the references that texts and rules of a document cite. */
export function citedReferences({ sections, ruleSet }: ArticleContent): ReadonlySet<string> {
  const texts = sections.flatMap(({ statements }) => statements.flatMap((one) => citationsOf(one)))
  const rules = ruleSet === undefined ? [] : citationsOfRules(ruleSet)
  return new Set([...texts.map(({ cite }) => cite), ...rules.map(({ ref }) => ref)])
}

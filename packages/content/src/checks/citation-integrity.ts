import { citesIn } from '../citations-of.ts'
import type { ArticleContent, Reference } from '../document.ts'
import type { Check, Finding } from './check.ts'
import { identitiesOf, isDoi, isHttpsUrl, isPmcid, isPmid } from './identifiers.ts'
import { citationsOfRules, statementsOfRules } from './rule-citations.ts'
import { statementsOf, textsOf } from './statement-texts.ts'

/**
 * Every citation, of the text and of the rules, leads to a printed reference; every statement a rule names
 * exists; identifiers have the form of what they claim to be; no source is listed twice.
 */
export const citationIntegrity: Check = {
  version: 1,
  sees: [],
  find: (content) => ({
    findings: [
      ...danglingInText(content),
      ...danglingInRules(content),
      ...content.references.flatMap(malformedIdentifiers),
      ...doubledSources(content.references),
      ...neverCited(content),
    ],
  }),
}

function danglingInText(content: ArticleContent): readonly Finding[] {
  const known = referenceIds(content)
  return statementsOf(content).flatMap((place) =>
    textsOf(place).flatMap(({ inline, path }) =>
      inline.flatMap((node, index) =>
        'cite' in node && !known.has(node.cite)
          ? [{ ...unknownReference(node.cite, `${path}/${index}/cite`), statementKey: place.statement.key }]
          : [],
      ),
    ),
  )
}

function danglingInRules(content: ArticleContent): readonly Finding[] {
  if (content.ruleSet === undefined) return []
  const references = referenceIds(content)
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

function unknownReference(id: string, path: string): Finding {
  return {
    severity: 'block',
    message: `Reference "${id}" is cited but not listed.`,
    path,
    fix: 'List the reference, or cite one that is listed.',
  }
}

function malformedIdentifiers({ id, csl }: Reference, index: number): readonly Finding[] {
  const path = `/references/${index}/csl`
  const wrong = (
    key: 'DOI' | 'PMID' | 'PMCID' | 'URL',
    is: (text: string) => boolean,
    fix: string,
  ): Finding[] => {
    const value = csl[key]
    if (value === undefined || is(value)) return []
    return [
      { severity: 'block', message: `Reference "${id}" has no valid ${key}.`, path: `${path}/${key}`, fix },
    ]
  }
  const untraceable = csl.DOI === undefined && csl.PMID === undefined && csl.URL === undefined
  return [
    ...wrong('DOI', isDoi, 'Write the bare DOI, such as 10.7326/M16-2367.'),
    ...wrong('PMID', isPmid, 'Write the number alone, such as 28192789.'),
    ...wrong('PMCID', isPmcid, 'Write it as PMC5639761.'),
    ...wrong('URL', isHttpsUrl, 'Write an https address.'),
    ...(untraceable
      ? [
          {
            severity: 'warn' as const,
            message: `Reference "${id}" has no DOI, PMID or URL that leads to it.`,
            path,
            fix: 'Add one if there is one.',
          },
        ]
      : []),
  ]
}

function doubledSources(references: readonly Reference[]): readonly Finding[] {
  const first = new Map<string, string>()
  return references.flatMap(({ id, csl }, index) => {
    const identities = identitiesOf(csl)
    const known = identities.find((identity) => first.has(identity))
    for (const identity of identities) if (!first.has(identity)) first.set(identity, id)
    if (known === undefined) return []
    const message = `Reference "${id}" is the same source as "${first.get(known)}" (${known}).`
    return [
      { severity: 'block' as const, message, path: `/references/${index}`, fix: 'Keep one of the two.' },
    ]
  })
}

function neverCited(content: ArticleContent): readonly Finding[] {
  const cited = new Set([
    ...statementsOf(content).flatMap((place) =>
      textsOf(place).flatMap(({ inline }) => citesIn(inline).map(({ cite }) => cite)),
    ),
    ...(content.ruleSet === undefined ? [] : citationsOfRules(content.ruleSet).map(({ ref }) => ref)),
  ])
  return content.references.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [
          {
            severity: 'warn' as const,
            message: `Reference "${id}" is listed but never cited.`,
            path: `/references/${index}`,
            fix: 'Cite it, or remove it.',
          },
        ],
  )
}

function referenceIds({ references }: ArticleContent): ReadonlySet<string> {
  return new Set(references.map(({ id }) => id))
}

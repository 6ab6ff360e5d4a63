import { citesIn } from '../citations-of.ts'
import type { ArticleContent, Reference } from '../document.ts'
import type { Check, Finding } from './check.ts'
import { unknownReference } from './dangling-names.ts'
import { identitiesOf, isDoi, isHttpsUrl, isPmcid, isPmid } from './identifiers.ts'
import { citationsOfRules } from './rule-citations.ts'
import { statementsOf, textsOf } from './statement-texts.ts'

/**
 * Every citation of the text leads to a printed reference; identifiers have the form of what they claim to
 * be; no source is listed twice. What the rules cite is a matter of the check of rules.
 */
export const citationIntegrity: Check = {
  version: 2,
  sees: [],
  find: (content) => ({
    findings: [
      ...danglingInText(content),
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

import type { Audience } from '../document.ts'
import type { Check, Finding } from './check.ts'
import { type StatementAt, statementsOf, textsOf } from './statement-texts.ts'

const readers = {
  patient: 'patients',
  caregiver: 'caregivers',
  clinician: 'clinicians',
  researcher: 'researchers',
} as const satisfies { readonly [A in Audience]: string }

/**
 * Every text of every statement cites a place in a source, or the statement is marked as uncited with its
 * reason. Whoever reads, no claim stands without a source or a word about its absence.
 */
export const citationCoverage: Check = {
  version: 1,
  sees: [],
  find: (content) => {
    const statements = statementsOf(content)
    const uncited = statements.filter(({ statement }) => statement.uncited !== undefined)
    const note = `${statements.length - uncited.length} of ${statements.length} statements are meant to be cited.`
    return {
      findings: [
        ...(statements.length === 0 ? [nothingToCheck] : []),
        ...statements.flatMap((place) => [...emptyLocators(place), ...withoutCitation(place)]),
      ],
      ...(uncited.length > 0 ? { note } : {}),
    }
  },
}

const nothingToCheck: Finding = {
  severity: 'block',
  message: 'The article has no statement yet.',
  path: '/sections',
  fix: 'Write its first statement.',
}

function emptyLocators(place: StatementAt): readonly Finding[] {
  return textsOf(place).flatMap(({ inline, path }) =>
    inline.flatMap((node, index) =>
      'cite' in node && node.locator === ''
        ? [
            {
              severity: 'block' as const,
              message: `${place.statement.key} cites "${node.cite}" without saying where in it.`,
              path: `${path}/${index}/locator`,
              statementKey: place.statement.key,
              fix: 'Give the page, section or recommendation number.',
            },
          ]
        : [],
    ),
  )
}

function withoutCitation(place: StatementAt): readonly Finding[] {
  const { key, uncited } = place.statement
  const texts = textsOf(place)
  const cited = texts.filter(({ inline }) => inline.some((node) => 'cite' in node))
  if (uncited !== undefined) {
    if (cited.length === 0) return []
    return [
      {
        severity: 'warn',
        message: `${key} is marked as uncited and cites a source all the same.`,
        path: `${place.path}/uncited`,
        statementKey: key,
        fix: 'Remove the mark or the citation.',
      },
    ]
  }
  return texts
    .filter((text) => !cited.includes(text))
    .map(({ audience, path }) => ({
      severity: 'block',
      message: `${key} cites nothing in the text for ${readers[audience]}.`,
      path,
      statementKey: key,
      fix: 'Cite a source with its place, or mark the statement as uncited with the reason.',
    }))
}

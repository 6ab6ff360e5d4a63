import article from '../version-2/article.json' with { type: 'json' }

const { references, sections } = article

const guidelines = new Set(references.filter(({ kind }) => kind === 'guideline').map(({ id }) => id))

/** Whether readers are told of every guideline past its own term, and of that in a statement too. */
export const agesAreShown =
  references.some((one) => 'expiresOn' in one && 'keptBecause' in one) && guidelinesTogether('G10') > 1

/** Whether statements say where two guidelines differ, with both of them beside it. */
export const differencesAreShown = guidelinesTogether('G1') > 1

function guidelinesTogether(key: string): number {
  const statements = sections.flatMap((section) => section.statements)
  const words = statements.find((one) => one.key === key)?.text.clinician ?? []
  return new Set(words.flatMap((node) => ('cite' in node && guidelines.has(node.cite) ? [node.cite] : [])))
    .size
}

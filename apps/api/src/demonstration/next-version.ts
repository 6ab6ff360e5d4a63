import type { ArticleContent, Inline } from '@guideboard/content'

/** The revision that the demonstration shows under review: plainer patient words for one pitfall, nothing else. */
export function withPlainerWords(content: ArticleContent): ArticleContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      statements: section.statements.map((statement) => {
        const words = statement.text.patient
        if (statement.key !== 'X5' || words === undefined) return statement
        return { ...statement, text: { ...statement.text, patient: reworded(words) } }
      }),
    })),
    changeNote: {
      summary: 'Plainer patient words for the last pitfall.',
      reasons: [{ statement: 'X5', reason: 'A patient reader asked what "function" means.' }],
    },
  }
}

function reworded(words: readonly Inline[]): readonly Inline[] {
  const text =
    'Looking at pain alone. Being able to do the things of daily life matters as much, so that the problem does not stay for good.'
  return [{ text }, ...words.filter((node) => 'cite' in node)]
}

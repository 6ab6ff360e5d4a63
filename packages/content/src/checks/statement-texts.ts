import { type ArticleContent, type Audience, audiences, type Inline, type Statement } from '../document.ts'

export interface StatementAt {
  readonly statement: Statement
  /** JSON Pointer of the statement. */
  readonly path: string
}

export interface TextAt {
  readonly audience: Audience
  readonly inline: readonly Inline[]
  /** JSON Pointer of the text. */
  readonly path: string
}

/** Every statement of the document, with its place. */
export function statementsOf(content: ArticleContent): readonly StatementAt[] {
  return content.sections.flatMap((section, s) =>
    section.statements.map((statement, t) => ({ statement, path: `/sections/${s}/statements/${t}` })),
  )
}

/** The texts a statement has of its own. */
export function textsOf({ statement, path }: StatementAt): readonly TextAt[] {
  return audiences.flatMap((audience) => {
    const inline = statement.text[audience]
    return inline === undefined ? [] : [{ audience, inline, path: `${path}/text/${audience}` }]
  })
}

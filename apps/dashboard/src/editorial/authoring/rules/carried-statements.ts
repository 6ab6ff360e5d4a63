import { plainText } from '@guideboard/content'
import type { DraftForm, StatementForm } from '../draft-form.ts'
import { readInline } from '../inline-marks.ts'
import type { CarriedStatement } from './rules-context.ts'

/** The statements of the article as a rule can carry them. */
export function carriedStatements({ sections }: Pick<DraftForm, 'sections'>): readonly CarriedStatement[] {
  return sections.flatMap(({ statements }) => statements).map(carried)
}

function carried({ key, text, grade }: StatementForm): CarriedStatement {
  const inline = readInline(text.clinician)
  const places = new Map(
    inline.flatMap((node) =>
      'cite' in node
        ? [[`${node.cite} ${node.locator}`, { ref: node.cite, locator: node.locator }] as const]
        : [],
    ),
  )
  return { key, words: plainText(inline), grade, cites: [...places.values()] }
}

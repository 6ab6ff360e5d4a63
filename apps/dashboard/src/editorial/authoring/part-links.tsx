import type { EditingPart } from '@guideboard/content'
import { getRouteApi, Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { TabMark } from '../presence/tab-mark.tsx'
import styles from './authoring.module.css'
import type { DraftForm } from './draft-form.ts'
import { type DraftPart, draftParts } from './draft-part.ts'

/** Where somebody is who is seen at the link to a part. */
const placesOf = {
  words: ['FRONT_MATTER', 'SECTION', 'STATEMENT'],
  references: ['REFERENCES'],
  rules: ['RULES'],
  cases: ['CASES'],
  flow: [],
} as const satisfies Readonly<Record<DraftPart, readonly EditingPart[]>>

const route = getRouteApi('/signed-in/board/versions/$id')

/** The parts of the document that can be written, with how much there is of each. */
export function PartLinks({ id, form }: { readonly id: string; readonly form: DraftForm }) {
  const { part: chosen = 'words', for: audience } = route.useSearch()
  const counts = {
    words: form.sections.reduce((sum, { statements }) => sum + statements.length, 0),
    references: form.references.length,
    rules: form.ruleSet?.recommendations.length ?? 0,
    cases: form.ruleSet?.cases?.length ?? 0,
    flow: null,
  }
  return (
    <nav aria-label="Parts of the document" className={styles.parts}>
      {draftParts.map(({ part, name }) => (
        <Link
          key={part}
          to={paths.boardVersion}
          params={{ id }}
          search={{ view: 'edit', part, for: audience }}
          resetScroll={false}
          className={styles.part}
          aria-current={part === chosen ? 'page' : undefined}
          activeProps={{}}
        >
          {name}
          {counts[part] !== null && <span>{counts[part]}</span>}
          <TabMark parts={placesOf[part]} />
        </Link>
      ))}
    </nav>
  )
}

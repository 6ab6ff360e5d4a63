import { parseContent } from '@guideboard/content'
import { use, useMemo } from 'react'
import board from '../board-page.module.css'
import { initials } from '../initials.ts'
import styles from './presence.module.css'
import { Others } from './presence-context.ts'
import { doingWords, namesOf, othersWords } from './presence-words.ts'

/** Who else is in a draft and where, in a line that is there for nobody too, so that nothing moves as people come. */
export function OthersLine({ content }: { readonly content: unknown }) {
  const others = use(Others)
  const titles = useMemo(() => sectionTitles(content), [content])
  return (
    <div className={styles.line}>
      {others.length > 0 && (
        <ul className={board.people} aria-label="Also in this draft">
          {others.map((one) => (
            <li key={one.person.id} className={board.person} title={doingWords(one, titles)}>
              <span aria-hidden>{initials(one.person.name)}</span>
              <span className={board.unseen}>{doingWords(one, titles)}</span>
            </li>
          ))}
        </ul>
      )}
      <span className={styles.sentence} aria-hidden={others.length > 0}>
        {othersWords(others, titles)}
      </span>
      {/* Spoken as people come and go, not as they move about. */}
      <span role="status" className={board.unseen}>
        {others.length > 0 && `In this draft too: ${namesOf(others)}.`}
      </span>
    </div>
  )
}

function sectionTitles(content: unknown): ReadonlyMap<string, string> {
  const parsed = parseContent(content)
  return new Map(parsed.ok ? parsed.content.sections.map(({ id, title }) => [id, title.clinician]) : [])
}

import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import layout from '../ui/layout.module.css'
import { DeclareStarter } from './declare-starter.tsx'
import { InterestItem } from './interest-item.tsx'
import { mayDeclare } from './may-declare.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

/** Who declared what for this version, what stands of it, and the way to declare. */
export function InterestPanel({ version }: { readonly version: Version }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  return (
    <section aria-labelledby="interests" className={`${layout.card} ${layout.stack}`}>
      <h2 id="interests">Interests</h2>
      {mayDeclare(version, me) && (
        <DeclareStarter
          version={version}
          own={version.interests.find(({ person }) => person.id === me?.id)}
        />
      )}
      {version.interests.length > 0 ? (
        <ul className={styles.votes} aria-label="Declared interests">
          {version.interests.map((declared) => (
            <InterestItem
              key={declared.id}
              versionId={version.id}
              declared={declared}
              mayJudge={(me?.boardRoles.includes('EDITOR') ?? false) && declared.person.id !== me?.id}
            />
          ))}
        </ul>
      ) : (
        <p className={layout.meta}>Nobody has declared interests for this version yet.</p>
      )}
    </section>
  )
}

import { boardMadeUp, interestsTold, roleMeanings } from '@guideboard/content'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken } from '../ui/spoken.ts'
import { type BoardMember, boardMembersQuery } from './board-members-query.ts'
import styles from './policy-page.module.css'

/** Who sits on the board, role by role. */
export function BoardMembers() {
  const { installation, boardMembers } = useSuspenseQuery(boardMembersQuery).data
  return (
    <section aria-labelledby="board" className={layout.stack}>
      <h2 id="board">The board{installation.demonstration && ' (demonstration)'}</h2>
      {installation.demonstration && <p>{boardMadeUp}</p>}
      <dl className={styles.list}>
        {roleMeanings.map(({ role, name, means }) => (
          <div key={role}>
            <dt className={styles.role}>{name}</dt>
            <dd>
              <Holders members={boardMembers.filter((member) => spoken(member.role) === spoken(role))} />
              <p className={layout.meta}>{means}</p>
            </dd>
          </div>
        ))}
      </dl>
      <p className={layout.meta}>
        {interestsTold} <Link to={paths.articles}>All articles</Link>
      </p>
    </section>
  )
}

function Holders({ members }: { readonly members: readonly BoardMember[] }) {
  if (members.length === 0) return <p className={layout.muted}>Nobody now</p>
  return (
    <ul className={layout.plain}>
      {members.map(({ name, since }) => (
        <li key={`${name} ${since}`}>
          {name} <span className={layout.meta}>since {spokenDay(since)}</span>
        </li>
      ))}
    </ul>
  )
}

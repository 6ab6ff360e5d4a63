import layout from '../ui/layout.module.css'
import { demonstrationAccounts, demonstrationPassword } from './demonstration-accounts.ts'
import styles from './sign-in-page.module.css'

interface DemonstrationPeopleProps {
  readonly onChoose: (input: { email: string; password: string }) => void
}

/** One button per invented person. */
export function DemonstrationPeople({ onChoose }: DemonstrationPeopleProps) {
  return (
    <section className={layout.stack} aria-labelledby="demonstration-people">
      <h2 id="demonstration-people">Or be somebody from the demonstration</h2>
      <p className={layout.muted}>
        Everybody’s password is <code>{demonstrationPassword}</code>.
      </p>
      <ul className={styles.people}>
        {demonstrationAccounts.map(({ email, name, role }) => (
          <li key={email}>
            <button
              type="button"
              className={styles.person}
              onClick={() => onChoose({ email, password: demonstrationPassword })}
            >
              <span>Sign in as {name}</span>
              <span className={layout.meta}>
                {role} · {email}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

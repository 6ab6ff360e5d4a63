import styles from '../authoring.module.css'
import { useRules } from './rules-context.ts'

/** What the rules' own reading says about this place: what is wrong, and how to mend it. */
export function IssuesAt({ path }: { readonly path: string }) {
  const found = useRules().issues.filter((issue) => issue.path === path)
  return found.map(({ code, severity, message, fix }) => (
    <p key={`${code} ${message}`} className={severity === 'error' ? styles.problem : styles.warning}>
      {severity === 'warning' && 'Warning: '}
      {message}; {fix}.
    </p>
  ))
}

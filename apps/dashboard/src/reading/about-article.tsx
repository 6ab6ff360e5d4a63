import { spokenDay } from '../ui/dates.ts'
import { spoken } from '../ui/spoken.ts'
import styles from './article-page.module.css'
import type { ArticleText } from './article-text-fragment.ts'

/** Version, dates, whom it is for, and who signed. */
export function AboutArticle({ article }: { readonly article: ArticleText }) {
  const lines: readonly (readonly [string, string | null])[] = [
    ['Version', article.versionNumber === null ? null : String(article.versionNumber)],
    ['In force since', article.inForceSince && spokenDay(article.inForceSince)],
    ['Written for', article.intendedUser],
    ['Limits', article.limits],
    ['What changed', article.changeNote],
  ]
  return (
    <aside className={styles.about} aria-label="About this article">
      <dl>
        {lines.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {article.signatories.length > 0 && (
          <div>
            <dt>Signed by{article.demonstration && ' (demonstration)'}</dt>
            <dd>
              {article.signatories.map(({ name, role, meaning, signedAt }) => (
                <div key={`${name} ${meaning}`}>
                  {name}, {spoken(role)}: {spoken(meaning)} {spokenDay(signedAt)}
                </div>
              ))}
            </dd>
          </div>
        )}
        {article.contentHash && (
          <div>
            <dt>Content hash (SHA-256)</dt>
            <dd>
              <code>{article.contentHash}</code>
            </dd>
          </div>
        )}
      </dl>
    </aside>
  )
}

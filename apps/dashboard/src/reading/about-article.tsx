import { spokenDay } from '../ui/dates.ts'
import { spoken } from '../ui/spoken.ts'
import styles from './article-page.module.css'
import type { ArticleText } from './article-text-fragment.ts'
import { TopicLinks } from './topic-links.tsx'

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
        {article.topics.length > 0 && (
          <div>
            <dt>Topics</dt>
            <dd>
              <TopicLinks topics={article.topics} />
            </dd>
          </div>
        )}
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
        {article.interests.length > 0 && (
          <div>
            <dt>Interests declared{article.demonstration && ' (demonstration)'}</dt>
            <dd>
              {article.interests.map(({ name, role, entries }) => (
                <div key={name}>
                  {name}, {spoken(role)}:{' '}
                  {entries.length === 0 ? 'none' : entries.map(interestLine).join('; ')}
                </div>
              ))}
            </dd>
          </div>
        )}
        {article.objectionsSetAside.length > 0 && (
          <div>
            <dt>Objections set aside</dt>
            <dd>
              {article.objectionsSetAside.map(({ seat, objection, role, name, reason, at }) => (
                <div key={`${objection} ${role}`}>
                  {spoken(seat)}: “{objection}” Set aside by {name}, {spoken(role)}, on {spokenDay(at)}:{' '}
                  {reason}
                </div>
              ))}
            </dd>
          </div>
        )}
        {article.checked.length > 0 && (
          <div>
            <dt>New evidence</dt>
            <dd>
              {article.checked.map(({ statementKey, checkedOn, nextDueOn, sources }) => (
                <div key={`${statementKey} ${checkedOn}`}>
                  {statementKey ? `Statement ${statementKey} checked` : 'Checked'} on {spokenDay(checkedOn)},
                  no change; next on {spokenDay(nextDueOn)}. Searched: {sources.join('; ')}
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

type Entry = ArticleText['interests'][number]['entries'][number]

function interestLine({ organization, product, drugClass, kind, from, to }: Entry): string {
  const about = [product, drugClass].filter(Boolean).join(', ')
  return `${organization}${about && ` (${about})`}, ${spoken(kind)}, ${from} to ${to ?? 'now'}`
}

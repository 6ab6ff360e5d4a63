import badge from '../ui/badge.module.css'
import { spoken } from '../ui/spoken.ts'
import { ChangedWords } from './changed-words.tsx'
import styles from './changes.module.css'
import type { Operation } from './changes-query.ts'
import { operationTitle } from './operation-title.ts'

/** One change: what happened, then from and to, the words, or the values inside. */
export function OperationItem({ operation }: { readonly operation: Operation }) {
  return (
    <li>
      <strong>{operationTitle(operation)}</strong> {audienceOf(operation)}
      <Details operation={operation} />
    </li>
  )
}

/** "for patients", where a change belongs to the words for somebody. */
function audienceOf(operation: Operation): string | null {
  const audience =
    operation.__typename === 'SectionChange'
      ? operation.headingFor
      : 'audience' in operation
        ? operation.audience
        : null
  return audience && `for ${spoken(audience)}s `
}

function Details({ operation }: { readonly operation: Operation }) {
  switch (operation.__typename) {
    case 'TextChange':
      return <ChangedWords words={operation.words} />
    case 'ArticleFieldChange':
    case 'SectionChange':
      return operation.words.length > 0 ? (
        <ChangedWords words={operation.words} />
      ) : (
        <FromTo before={operation.before} after={operation.after} />
      )
    case 'StatementChange':
      return (
        <>
          <FromTo before={operation.before} after={operation.after} />
          {operation.texts.map(({ audience, words }) => (
            <div key={audience}>
              <span>For {spoken(audience)}s:</span> <ChangedWords words={words} />
            </div>
          ))}
        </>
      )
    case 'CitationChange':
      return (
        <>
          {operation.referenceId} <FromTo before={operation.before} after={operation.after} />
        </>
      )
    case 'EntryChange':
      return (
        <ul>
          {operation.paths.map(({ path, before, after }) => (
            <li key={path}>
              <code>{path || 'all of it'}</code> <FromTo before={before} after={after} />
            </li>
          ))}
        </ul>
      )
  }
}

interface FromToProps {
  readonly before: string | null
  readonly after: string | null
}

/** "conditional → strong", each in a badge of its own. */
function FromTo({ before, after }: FromToProps) {
  if (before === null && after === null) return null
  return (
    <span className={styles.value}>
      {before !== null && (
        <span className={badge.badge} data-kind="plain">
          {before}
        </span>
      )}
      {' → '}
      {after !== null ? (
        <span className={badge.badge} data-kind="plain">
          {after}
        </span>
      ) : (
        'nothing'
      )}
    </span>
  )
}

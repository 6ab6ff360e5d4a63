import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import layout from '../ui/layout.module.css'
import styles from './proof-page.module.css'
import type { Proof } from './proof-query.ts'

/** The hash of what readers get, and the command by which anybody computes it again. */
export function ContentHash({ article }: { readonly article: Proof['article'] }) {
  const clipboard = useClipboard()
  if (article.page !== 'TEXT' || article.contentHash === null) {
    return <p>There is no text to read now, so there is no hash of it.</p>
  }
  const address = `${window.location.origin}/exports/articles/${article.slug}/content.json`
  return (
    <>
      <p>
        The SHA-256 of version {article.versionNumber}: its text for every audience, references, rules and
        cases, in one document. It is what people signed.
      </p>
      <div className={layout.row}>
        <code className={styles.hash}>{article.contentHash}</code>
        <Button variant="default" onClick={() => clipboard.copy(article.contentHash)}>
          {clipboard.copied ? 'Copied' : 'Copy the hash'}
        </Button>
      </div>
      <p>To check it yourself, compute it from the document; it must be the same:</p>
      <pre className={styles.command}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard. */}
        <code tabIndex={0}>
          curl -s '{address}?version={article.versionNumber}' | sha256sum
        </code>
      </pre>
    </>
  )
}

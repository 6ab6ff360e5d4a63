import { useClipboard } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import type { ArticleReference, ArticleStatement, ArticleText } from './article-text-fragment.ts'
import { quotedStatement } from './quoted-statement.ts'
import styles from './statement-tools.module.css'
import { versionAddress } from './version-address.ts'

const StatementLayers = lazy(async () => ({
  default: (await import('./statement-layers.tsx')).StatementLayers,
}))

interface StatementToolsProps {
  readonly statement: ArticleStatement
  readonly article: ArticleText
  readonly references: ReadonlyMap<string, ArticleReference>
}

/**
 * Below a statement: why it is said and on what, its address, and its words with their sources to take along. The
 * style sheet draws the icons: a long article has hundreds, and elements are what its first view costs.
 */
export function StatementTools({ statement, article, references }: StatementToolsProps) {
  const [opened, setOpened] = useState(false)
  const [taken, setTaken] = useState<'link' | 'quote'>()
  const clipboard = useClipboard()
  const { key } = statement
  const address = () => versionAddress(article, `statement-${key}`)
  const copyButton = (icon: 'link' | 'quote', label: string, text: () => string) => {
    const copied = clipboard.copied && taken === icon
    return (
      <button
        type="button"
        className={styles.copy}
        data-icon={copied ? 'check' : icon}
        aria-label={copied ? 'Copied' : label}
        title={label}
        onClick={() => {
          setTaken(icon)
          clipboard.copy(text())
        }}
      />
    )
  }
  return (
    <div className={styles.tools}>
      <details className={styles.layers} onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
        <summary aria-label={`Why and on what evidence, statement ${key}`}>Why and on what evidence</summary>
        {opened && (
          <Suspense fallback={<p>Opening…</p>}>
            <StatementLayers statement={statement} references={references} />
          </Suspense>
        )}
      </details>
      {copyButton('link', `Copy the link to statement ${key}`, address)}
      {copyButton('quote', `Copy statement ${key} with its sources`, () =>
        quotedStatement(statement, article, address()),
      )}
    </div>
  )
}

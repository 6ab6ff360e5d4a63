import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconLink, IconQuote } from '@tabler/icons-react'
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

/** Below a statement: why it is said and on what, its address, and its words with their sources to take along. */
export function StatementTools({ statement, article, references }: StatementToolsProps) {
  const [opened, setOpened] = useState(false)
  const address = versionAddress(article, `statement-${statement.key}`)
  return (
    <div className={styles.tools}>
      <details className={styles.layers} onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
        <summary>
          Why and on what evidence<span className={styles.hidden}>, statement {statement.key}</span>
        </summary>
        {opened && (
          <Suspense fallback={<p>Opening…</p>}>
            <StatementLayers statement={statement} references={references} />
          </Suspense>
        )}
      </details>
      <CopyButton
        text={() => address}
        label={`Copy the link to statement ${statement.key}`}
        icon={<IconLink size={16} aria-hidden />}
      />
      <CopyButton
        text={() => quotedStatement(statement, article, address)}
        label={`Copy statement ${statement.key} with its sources`}
        icon={<IconQuote size={16} aria-hidden />}
      />
    </div>
  )
}

interface CopyButtonProps {
  readonly text: () => string
  readonly label: string
  readonly icon: React.ReactNode
}

function CopyButton({ text, label, icon }: CopyButtonProps) {
  const clipboard = useClipboard()
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={clipboard.copied ? 'Copied' : label}
      title={label}
      onClick={() => clipboard.copy(text())}
    >
      {clipboard.copied ? <IconCheck size={16} aria-hidden /> : icon}
    </button>
  )
}

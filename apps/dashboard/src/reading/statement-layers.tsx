import { certaintyMeanings, linksOut, strengthMeanings } from '@guideboard/content'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenTitle } from '../ui/spoken.ts'
import type { ArticleReference, ArticleStatement } from './article-text-fragment.ts'
import styles from './statement-tools.module.css'

const certaintyKeys = {
  HIGH: 'high',
  MODERATE: 'moderate',
  LOW: 'low',
  VERY_LOW: 'very-low',
  UNGRADED: 'ungraded',
} as const

interface StatementLayersProps {
  readonly statement: ArticleStatement
  readonly references: ReadonlyMap<string, ArticleReference>
}

/** What lies under a statement: for whom, how to read its grade, and each place of each source, with the way there. */
export function StatementLayers({ statement, references }: StatementLayersProps) {
  const { strength, certainty, certaintyReason, population, uncitedReason } = statement
  const cited = statement.inline.filter((node) => node.__typename === 'CitationNode')
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['For whom', population && spokenTitle(population)],
    [
      'What the strength means',
      strength && strengthMeanings[strength === 'STRONG' ? 'strong' : 'conditional'],
    ],
    [
      'What the certainty means',
      certainty && [certaintyReason, certaintyMeanings[certaintyKeys[certainty]]].filter(Boolean).join(' '),
    ],
    ['Why without a source', uncitedReason],
  ]
  return (
    <dl className={styles.list}>
      {lines.map(
        ([name, words]) =>
          words && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
      {cited.length > 0 && (
        <div>
          <dt>Evidence</dt>
          <dd>
            <ul className={styles.evidence}>
              {cited.map(({ number, referenceId, locator }) => (
                <Evidence
                  key={`${referenceId} ${locator}`}
                  number={number}
                  locator={locator}
                  reference={references.get(referenceId)}
                />
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

interface EvidenceProps {
  readonly number: number
  readonly locator: string
  readonly reference: ArticleReference | undefined
}

function Evidence({ number, locator, reference }: EvidenceProps) {
  if (!reference) return null
  return (
    <li>
      <p>
        [{number}] {spokenTitle(reference.kind)}: {reference.title}
        {reference.year !== null && `, ${reference.year}`}
        {reference.retracted && <strong> Retracted.</strong>}
      </p>
      <p>Supported by: {locator}</p>
      <p className={styles.links}>
        {linksOut(reference).map(({ name, href }) => (
          <a key={name} href={href} rel="noreferrer" aria-label={`${name} of reference ${number}`}>
            {name}
          </a>
        ))}
        <Link to={paths.reference} params={{ id: reference.id }}>
          Everything that cites it<span className={styles.hidden}>, reference {number}</span>
        </Link>
      </p>
    </li>
  )
}

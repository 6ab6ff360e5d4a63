import { linksOut } from '@guideboard/content'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import { LazyFold } from '../ui/lazy-fold.tsx'
import styles from './article-body.module.css'
import type { ArticleReference } from './article-text-fragment.ts'

interface ReferenceItemProps {
  readonly reference: ArticleReference
  readonly citedBy: readonly string[]
}

export function ReferenceItem({ reference, citedBy }: ReferenceItemProps) {
  return (
    <li id={`reference-${reference.id}`} className={styles.reference}>
      <span>{reference.number ?? '–'}.</span>
      <div>
        <p>{reference.formatted}</p>
        {reference.retracted && (
          <p>
            <strong>Retracted.</strong>
          </p>
        )}
        {reference.expiresOn && <p className={styles.note}>Valid until {spokenDay(reference.expiresOn)}</p>}
        {reference.superseded && (
          <p className={styles.note}>
            <strong>Superseded</strong> on {spokenDay(reference.superseded.on)} by {reference.superseded.by}
          </p>
        )}
        {reference.keptBecause && <p className={styles.note}>Still cited because: {reference.keptBecause}</p>}
        {reference.note && <p className={styles.note}>{reference.note}</p>}
        <p className={styles.links}>
          {linksOut(reference).map(({ name, href }) => (
            <a
              key={name}
              href={href}
              rel="noreferrer"
              aria-label={`${name} of reference ${reference.number ?? ''}`}
            >
              {name}
            </a>
          ))}
          <Link to={paths.reference} params={{ id: reference.id }}>
            All that cites it<span className={styles.spoken}>, reference {reference.number ?? ''}</span>
          </Link>
          {citedBy.length > 0 && citedBy.length <= mostInLine && <CitedIn keys={citedBy} />}
        </p>
        {citedBy.length > mostInLine && (
          <LazyFold className={styles.citedIn} summary={`Cited in ${citedBy.length} statements`}>
            <p className={styles.links}>
              <CitedIn keys={citedBy} />
            </p>
          </LazyFold>
        )}
      </div>
    </li>
  )
}

/** More would push the next reference off a phone. */
const mostInLine = 8

function CitedIn({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span>
      Cited in{' '}
      {keys.map((key, place) => (
        <Fragment key={key}>
          {place > 0 && ', '}
          <a href={`#statement-${key}`} aria-label={`Back to statement ${key}`}>
            {key}
          </a>
        </Fragment>
      ))}
    </span>
  )
}

import { readingGrade } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '../frame/waiting.tsx'
import { articleQuery } from '../reading/article-query.ts'
import type { ArticleStatement, ArticleText } from '../reading/article-text-fragment.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { spokenTitle } from '../ui/spoken.ts'
import type { GuidelineResult } from './guideline-result-fragment.ts'
import { alwaysTold, proposed } from './handout-choice.ts'
import styles from './handout-page.module.css'

/** The part of one guideline: the very version that was assessed with, in the patient's words. */
export function HandoutArticle({ result }: { readonly result: GuidelineResult }) {
  const view = { for: 'patient', v: result.versionNumber ?? undefined } as const
  const { data, error } = useQuery(articleQuery(result.slug ?? '', view))
  if (error) return <ProblemNotice error={error} what="The article could not be shown" />
  if (!data) return <Waiting />
  if (!data.article) return <p>“{result.title}” cannot be read any more: it is not handed out.</p>
  return <ChosenStatements article={data.article} result={result} />
}

interface ChosenStatementsProps {
  readonly article: ArticleText
  readonly result: GuidelineResult
}

function ChosenStatements({ article, result }: ChosenStatementsProps) {
  const { sections } = article
  const fixed = alwaysTold(sections)
  const [chosen, choose] = useState(() => proposed(result.recommendations))
  const isTold = (key: string) => fixed.has(key) || chosen.has(key)
  const toggle = (key: string) =>
    choose(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]))
  const told = sections.flatMap(({ statements }) => statements.filter(({ key }) => isTold(key)))
  const cited = new Set(told.flatMap(({ citations }) => citations.map(({ referenceId }) => referenceId)))
  const { grade } = readingGrade(told.map(plainWords).join(' '))
  return (
    <article className={layout.stack}>
      <div>
        <h2>{article.title}</h2>
        <p className={layout.meta}>{standing(article)}</p>
        {article.banner && <p>{article.banner}</p>}
        <p className={`${layout.meta} ${styles.controls}`} role="status">
          {told.length} statements, reading grade {Math.max(0, Math.round(grade))} of US schools
        </p>
      </div>
      {sections.map((section) => (
        <section
          key={section.id}
          className={styles.section}
          data-kind={section.kind.toLowerCase()}
          data-included={section.statements.some(({ key }) => isTold(key))}
          aria-label={section.title}
        >
          <h3>{section.title}</h3>
          {section.statements.map((statement) => (
            <label key={statement.key} className={styles.statement} data-included={isTold(statement.key)}>
              <input
                type="checkbox"
                checked={isTold(statement.key)}
                disabled={fixed.has(statement.key)}
                onChange={() => toggle(statement.key)}
              />
              <span>{numbered(statement)}</span>
            </label>
          ))}
        </section>
      ))}
      <section aria-label="Sources" className={styles.section}>
        <h3>Sources</h3>
        <ol>
          {article.references
            .filter(({ id }) => cited.has(id))
            .map(({ id, number, formatted }) => (
              <li key={id} value={number ?? undefined}>
                {formatted}
              </li>
            ))}
        </ol>
      </section>
      <p>{article.disclaimer}</p>
    </article>
  )
}

function standing({ versionNumber, reviewStatus, lastUpdated, demonstration }: ArticleText): string {
  return [
    versionNumber !== null && `Version ${versionNumber}`,
    reviewStatus && spokenTitle(reviewStatus),
    lastUpdated && spokenDay(lastUpdated),
    demonstration && 'approved in a demonstration',
  ]
    .filter(Boolean)
    .join(' · ')
}

const plainWords = ({ inline }: ArticleStatement): string =>
  inline.map((node) => (node.__typename === 'TextNode' ? node.text : '')).join('')

/** The words with their citations as numbers in brackets, as they are printed. */
const numbered = ({ inline }: ArticleStatement): string =>
  inline.map((node) => (node.__typename === 'TextNode' ? node.text : `[${node.number}]`)).join('')

import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { spoken } from '../ui/spoken.ts'
import { FactsUsed } from './facts-used.tsx'
import styles from './guideline-result.module.css'
import type { GuidelineResult } from './guideline-result-fragment.ts'
import { RecommendationGroups } from './recommendation-groups.tsx'
import { ScoresAndOutputs } from './scores-and-outputs.tsx'
import { SourceList } from './source-list.tsx'

interface GuidelineResultViewProps {
  readonly result: GuidelineResult
  readonly heading: 'h2' | 'h3'
}

/** All that one guideline says of this patient, with what it rests on. */
export function GuidelineResultView({ result, heading: Heading }: GuidelineResultViewProps) {
  const id = `result-${result.slug ?? result.ruleSetHash}`
  const mixed = result.actions.filter(({ verdict }) => verdict === 'MIXED')
  return (
    <section className={styles.result} aria-labelledby={id}>
      <header>
        <Heading id={id}>
          {result.slug ? (
            <Link
              to={paths.article}
              params={{ slug: result.slug }}
              search={{ v: result.versionNumber ?? undefined }}
            >
              {result.title}
            </Link>
          ) : (
            result.title
          )}
        </Heading>
        <p className={layout.meta}>
          {result.versionNumber !== null && `Version ${result.versionNumber} · `}
          {result.contentHash && (
            <>
              content <code title={result.contentHash}>{result.contentHash.slice(0, 12)}</code> ·{' '}
            </>
          )}
          as of {spokenDay(result.asOf)}
          {result.demonstration && ' · approved in a demonstration'}
        </p>
      </header>
      {result.preview && (
        <Notice tone="caution" title="Preview, not advice">
          <p>This rule set is not approved.</p>
        </Notice>
      )}
      {result.eligible === 'UNKNOWN' && (
        <Notice tone="missing" title="It is not known yet whether this guideline is about this patient" />
      )}
      {result.dataConflicts.map((conflict) => (
        <Notice key={conflict} tone="caution" title="The facts contradict each other">
          <p>{conflict}</p>
        </Notice>
      ))}
      {mixed.map(({ action }) => (
        <Notice key={`${action.verb} ${action.code}`} tone="caution">
          <p>
            Recommendations on “{spoken(action.verb)} {spoken(action.code)}” disagree for this patient: read
            them one by one.
          </p>
        </Notice>
      ))}
      <ScoresAndOutputs result={result} />
      <RecommendationGroups result={result} heading={Heading === 'h2' ? 'h3' : 'h4'} />
      <FactsUsed facts={result.facts} />
      <SourceList result={result} />
    </section>
  )
}

import { parseContent } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Waiting } from '../../frame/waiting.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import layout from '../../ui/layout.module.css'
import { LazyFold } from '../../ui/lazy-fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { checkRules } from '../authoring/rules/check-rules.ts'
import { DecisionTable } from '../authoring/rules/decision-table.tsx'
import { IssueList } from '../authoring/rules/issue-list.tsx'
import type { Version } from '../version-fragment.ts'
import { CasesRun } from './cases-run.tsx'
import { CoverageHeat } from './coverage-heat.tsx'
import { NamedParts } from './named-parts.tsx'

const FlowPart = lazyRouteComponent(() => import('../authoring/flow/flow-part.tsx'), 'FlowPart')

/** The rules that an approval signs with the text, to read in any state: a table, a picture, cases and what they try. */
export function RulesView({ version }: { readonly version: Version }) {
  const parsed = parseContent(version.content)
  if (!parsed.ok) {
    return (
      <Notice tone="caution" title="The rules cannot be shown">
        <p>This document does not have the shape of an article. “Document (JSON)” shows it as it is.</p>
      </Notice>
    )
  }
  const { ruleSet } = parsed.content
  if (!ruleSet) return <EmptyState title="This article has no rules" />
  return <Rules ruleSet={ruleSet} />
}

function Rules({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { valid, issues } = checkRules(ruleSet)
  return (
    <div className={layout.stack}>
      <IssueList issues={issues} />
      <DecisionTable ruleSet={ruleSet} />
      <NamedParts ruleSet={ruleSet} />
      {valid && (
        <>
          <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="cases-title">
            <h2 id="cases-title">Cases</h2>
            <CasesRun ruleSet={valid} />
          </section>
          <section aria-label="What the cases try">
            <LazyFold summary="What the cases try">
              <CoverageHeat ruleSet={valid} />
            </LazyFold>
          </section>
        </>
      )}
      <section aria-label="Picture">
        <LazyFold summary="Picture of the rules">
          <Suspense fallback={<Waiting />}>
            <FlowPart ruleSet={ruleSet} />
          </Suspense>
        </LazyFold>
      </section>
    </div>
  )
}

import type { TermPart } from '@guideboard/content/glossary'
import { type ReactNode, useEffect, useState } from 'react'
import type { ArticleText } from './article-text-fragment.ts'
import { GlossaryContext } from './glossary-context.ts'

interface GlossaryProviderProps {
  readonly audience: ArticleText['audience']
  readonly children: ReactNode
}

/** Explains terms to patients and caregivers; the glossary comes after the text, which does not wait for it. */
export function GlossaryProvider({ audience, children }: GlossaryProviderProps) {
  const [split, setSplit] = useState<{ readonly by: (text: string) => readonly TermPart[] } | null>(null)
  const isLay = audience === 'PATIENT' || audience === 'CAREGIVER'
  useEffect(() => {
    if (!isLay) return
    let wanted = true
    void import('@guideboard/content/glossary').then(({ splitByTerms, terms }) => {
      if (wanted) setSplit({ by: splitByTerms(terms) })
    })
    return () => {
      wanted = false
    }
  }, [isLay])
  return <GlossaryContext value={isLay && split ? split.by : null}>{children}</GlossaryContext>
}

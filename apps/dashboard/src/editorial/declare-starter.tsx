import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import layout from '../ui/layout.module.css'
import { DeclareDialog } from './declare-dialog.tsx'
import { declareInterests, type InterestEntry } from './declare-interests.ts'
import { declareButton } from './press-button.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

interface DeclareStarterProps {
  readonly version: Version
  /** What this person declared last. */
  readonly own: Version['interests'][number] | undefined
}

/** The button that opens the declaration. */
export function DeclareStarter({ version, own }: DeclareStarterProps) {
  const [declaring, setDeclaring] = useState(false)
  const queries = useQueryClient()
  const declare = useMutation({
    mutationFn: (entries: readonly InterestEntry[]) => declareInterests(version.id, entries),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setDeclaring(false)
      await takeIn(queries, version.id, answer)
    },
  })
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <Button
        id={declareButton.id}
        aria-describedby={declareButton.whyId}
        fullWidth
        variant={own ? 'default' : 'filled'}
        onClick={() => setDeclaring(true)}
      >
        {own ? 'Declare anew' : 'Declare interests'}
      </Button>
      <p id={declareButton.whyId} className={layout.meta}>
        {own
          ? 'Your latest declaration stands; a new one may un-count your vote.'
          : 'Before you vote or approve. Names, roles and interests are published with the article.'}
      </p>
      <DeclareDialog
        opened={declaring}
        pending={declare.isPending}
        notice={<VersionAnswerNotice what="Not declared" answer={declare.data} error={declare.error} />}
        onClose={() => setDeclaring(false)}
        onDeclare={(entries) => declare.mutate(entries)}
      />
    </div>
  )
}

import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { judgeInterests, type Verdict } from './declare-interests.ts'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

interface JudgeStarterProps {
  readonly versionId: string
  readonly declared: Version['interests'][number]
}

/** An editor decides whether declared interests conflict with the article; a match in it only proposes so. */
export function JudgeStarter({ versionId, declared }: JudgeStarterProps) {
  const [judging, setJudging] = useState(false)
  const queries = useQueryClient()
  const proposed: Verdict = declared.matches.length > 0 ? 'CONFLICTED' : 'CLEAR'
  const form = useForm({ initialValues: { verdict: proposed, reason: '' } })
  const judge = useMutation({
    mutationFn: ({ verdict, reason }: typeof form.values) => judgeInterests(declared.id, verdict, reason),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') setJudging(false)
      await takeIn(queries, versionId, answer)
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setJudging(true)}>
        Judge the interests of {declared.person.name}
      </Button>
      <FormDialog
        title={`Interests of ${declared.person.name}`}
        opened={judging}
        onClose={() => setJudging(false)}
      >
        <form className={layout.stack} onSubmit={form.onSubmit((given) => judge.mutate(given))}>
          <VersionAnswerNotice what="Not judged" answer={judge.data} error={judge.error} />
          <ChoiceRow
            name={`verdict-${declared.id}`}
            label="Do they conflict with this article?"
            value={form.values.verdict}
            choices={[
              { value: 'CLEAR', label: 'No conflict' },
              { value: 'CONFLICTED', label: 'Conflict' },
            ]}
            onChoose={(verdict) => form.setFieldValue('verdict', verdict)}
          />
          <Textarea label="Reason" required rows={3} {...form.getInputProps('reason')} />
          <Button type="submit" loading={judge.isPending}>
            Decide
          </Button>
        </form>
      </FormDialog>
    </>
  )
}

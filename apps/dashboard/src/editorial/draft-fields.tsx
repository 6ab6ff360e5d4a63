import { type ArticleContent, parseContent } from '@guideboard/content'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { AudienceControl } from '../reading/audience-control.tsx'
import type { AudienceParam } from '../search-params.ts'
import layout from '../ui/layout.module.css'
import { type DraftForm, toForm, withForm } from './draft-form.ts'
import { FrontMatterFields } from './front-matter-fields.tsx'
import { refusedByContent } from './refused-by-content.ts'
import { SaveBar } from './save-bar.tsx'
import { SectionFields } from './section-fields.tsx'
import { useSaveDraft } from './use-save-draft.ts'
import type { Version } from './version-fragment.ts'

interface DraftFieldsProps {
  readonly version: Version
  readonly content: ArticleContent
  readonly onReopen: () => void
}

/** The words of the document as a form: one field per statement, in the audience chosen. */
export function DraftFields({ version, content, onReopen }: DraftFieldsProps) {
  const form = useForm<DraftForm>({ initialValues: toForm(content) })
  const [audience, setAudience] = useState<AudienceParam>('clinician')
  const [refused, setRefused] = useState<ReturnType<typeof refusedByContent>>(null)
  const { save, overtaken } = useSaveDraft(version)
  const submit = (values: DraftForm) => {
    const edited = withForm(content, values)
    const problem = refusedByContent(parseContent(edited))
    setRefused(problem)
    if (problem) return
    save.mutate(
      { content: edited },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') form.resetDirty(values)
        },
      },
    )
  }
  const saveMerged = (content: unknown, lock: number) =>
    save.mutate(
      { content, lock },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') onReopen()
        },
      },
    )
  return (
    <form className={layout.stack} onSubmit={form.onSubmit(submit)}>
      <p className={layout.meta}>
        Cite with <code>[[reference | locator]]</code>, stress with <code>**strong**</code> or{' '}
        <code>*emphasis*</code>.
      </p>
      <AudienceControl chosen={audience} onChoose={setAudience} />
      <FrontMatterFields form={form} />
      {form.values.sections.map((section, place) => (
        <SectionFields key={section.id} form={form} place={place} audience={audience} />
      ))}
      <SaveBar
        dirty={form.isDirty()}
        pending={save.isPending}
        refused={refused}
        answer={save.data}
        error={save.error}
        overtaken={overtaken}
        onReopen={onReopen}
        onSaveMerged={saveMerged}
      />
    </form>
  )
}

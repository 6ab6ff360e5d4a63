import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import { PartMark } from '../../presence/part-mark.tsx'
import styles from '../authoring.module.css'
import type { DraftEdit } from '../draft-edits.ts'
import type { DraftForm } from '../draft-form.ts'
import { placeOf } from '../go-to-place.ts'

export type FrontMatter = Pick<
  DraftForm,
  | 'language'
  | 'question'
  | 'title'
  | 'topics'
  | 'changeSummary'
  | 'reviewDueOn'
  | 'intendedUser'
  | 'limits'
  | 'disclaimer'
>

interface FrontMatterFieldsProps extends FrontMatter {
  readonly edit: (change: DraftEdit) => void
}

/** What stands around the statements. */
export const FrontMatterFields = memo(function FrontMatterFields({ edit, ...front }: FrontMatterFieldsProps) {
  const field = (name: keyof FrontMatter, path = `/${name}`) => ({
    value: front[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      edit((form) => ({ ...form, [name]: value })),
    ...placeOf(path),
  })
  return (
    <fieldset className={styles.card}>
      <legend>About the article</legend>
      <PartMark part="FRONT_MATTER" />
      <TextInput label="Question" required {...field('question')} />
      <div className={styles.fields}>
        <TextInput label="Title" required {...field('title')} />
        <TextInput label="Language" description="Such as en-US" required {...field('language')} />
        <TextInput label="Review due on" type="date" required {...field('reviewDueOn')} />
      </div>
      <Textarea
        label="Topics"
        description="One a line, the main one first: the id of the MeSH descriptor, then its name, such as D017116 Low Back Pain"
        autosize
        minRows={1}
        {...field('topics')}
      />
      <Textarea label="What changed" rows={2} {...field('changeSummary', '/changeNote/summary')} />
      <Textarea label="Written for" rows={1} {...field('intendedUser')} />
      <Textarea label="Limits" rows={2} {...field('limits')} />
      <Textarea label="Disclaimer" rows={2} {...field('disclaimer')} />
    </fieldset>
  )
})

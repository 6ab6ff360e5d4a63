import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import layout from '../../ui/layout.module.css'
import type { DraftForm } from './draft-form.ts'

/** What stands around the statements. */
export function FrontMatterFields({ form }: { readonly form: UseFormReturnType<DraftForm> }) {
  return (
    <fieldset className={`${layout.card} ${layout.stack}`}>
      <legend>About the article</legend>
      <TextInput label="Question" required {...form.getInputProps('question')} />
      <TextInput label="Title" required {...form.getInputProps('title')} />
      <Textarea label="What changed" rows={2} {...form.getInputProps('changeSummary')} />
      <TextInput label="Review due on" type="date" required {...form.getInputProps('reviewDueOn')} />
      <Textarea label="Written for" rows={1} {...form.getInputProps('intendedUser')} />
      <Textarea label="Limits" rows={2} {...form.getInputProps('limits')} />
      <Textarea label="Disclaimer" rows={2} {...form.getInputProps('disclaimer')} />
    </fieldset>
  )
}

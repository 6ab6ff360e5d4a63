import { type ContentError, parseContent, sectionKinds } from '@guideboard/content'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { audiences } from '../../reading/audience.ts'
import layout from '../../ui/layout.module.css'
import { spokenTitle } from '../../ui/spoken.ts'
import { VersionAnswerNotice } from '../version-answer-notice.tsx'
import { takeIn } from '../version-query.ts'
import styles from './authoring.module.css'
import { createArticle } from './create-article.ts'
import { type NewArticle, newArticleContent, slugOf } from './new-article-content.ts'

/** A new article: what it asks, for whom, and its first section; it opens in the editor. */
export function NewArticlePage() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const form = useForm<NewArticle>({ initialValues: { ...blank, reviewDueOn: inTwoYears() } })
  const slug = ownSlug ?? slugOf(form.values.title)
  const create = useMutation({
    mutationFn: (content: unknown) => createArticle(slug, content),
    onSuccess: async (answer) => {
      if (answer.__typename !== 'ChangedVersion') return
      await takeIn(queries, answer.version.id, answer)
      await navigate({ to: paths.boardVersion, params: { id: answer.version.id }, search: { view: 'edit' } })
    },
  })
  const submit = (given: NewArticle) => {
    const parsed = parseContent(newArticleContent({ ...given, slug }))
    if (parsed.ok) create.mutate(parsed.content)
    else form.setErrors(Object.fromEntries(parsed.errors.map((error) => [fieldOf(error), error.message])))
  }
  return (
    <div className={`${layout.stack} ${styles.narrow}`}>
      <title>New article · Board</title>
      <p className={layout.meta}>
        <Link to={paths.board}>Board</Link>
      </p>
      <h1>New article</h1>
      <form className={layout.stack} onSubmit={form.onSubmit(submit)}>
        <TextInput
          label="Question"
          description="The one clinical question that it answers"
          required
          {...form.getInputProps('question')}
        />
        <TextInput label="Title" required {...form.getInputProps('title')} />
        <TextInput
          label="Name in addresses"
          description={`Readers find it at /articles/${slug || '…'}; it cannot be changed later`}
          required
          value={slug}
          onChange={({ currentTarget: { value } }) => setOwnSlug(value)}
        />
        <Textarea label="Written for" rows={1} required {...form.getInputProps('intendedUser')} />
        <Textarea
          label="Limits"
          description="Whom and what it does not cover"
          rows={2}
          required
          {...form.getInputProps('limits')}
        />
        <div className={styles.fields}>
          <NativeSelect
            label="Also worded for"
            description="Clinicians always have words of their own"
            data={audiences.map(({ param, people }) => ({
              value: param,
              label: param === 'clinician' ? 'Clinicians only' : spokenTitle(people),
            }))}
            {...form.getInputProps('audience')}
          />
          <TextInput label="Review due on" type="date" required {...form.getInputProps('reviewDueOn')} />
        </div>
        <div className={styles.fields}>
          <TextInput label="First section" required {...form.getInputProps('sectionTitle')} />
          <NativeSelect
            label="Kind of section"
            data={sectionKinds.map((kind) => ({ value: kind, label: spokenTitle(kind) }))}
            {...form.getInputProps('sectionKind')}
          />
        </div>
        <VersionAnswerNotice what="The article was not created" answer={create.data} error={create.error} />
        <div>
          <Button type="submit" loading={create.isPending}>
            Create article
          </Button>
        </div>
      </form>
    </div>
  )
}

const blank: Omit<NewArticle, 'reviewDueOn'> = {
  question: '',
  title: '',
  slug: '',
  audience: 'patient',
  intendedUser: '',
  limits: '',
  sectionTitle: 'Summary',
  sectionKind: 'summary',
}

function inTwoYears(): string {
  const today = new Date()
  return new Date(Date.UTC(today.getFullYear() + 2, today.getMonth(), today.getDate()))
    .toISOString()
    .slice(0, 10)
}

function fieldOf({ path }: ContentError): string {
  return path.startsWith('/sections') ? 'sectionTitle' : path.slice(1)
}

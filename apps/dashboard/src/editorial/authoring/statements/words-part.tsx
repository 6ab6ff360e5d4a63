import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { AudienceControl } from '../../../reading/audience-control.tsx'
import type { AudienceParam } from '../../../search-params.ts'
import layout from '../../../ui/layout.module.css'
import { addSection } from '../draft-edits.ts'
import type { ReferenceForm } from '../reference-form.ts'
import type { Draft } from '../use-draft.ts'
import type { CitableReference } from './cited-textarea.tsx'
import { FrontMatterFields } from './front-matter-fields.tsx'
import { SectionFields, type SectionHead } from './section-fields.tsx'

/** Sections and statements in the words of one audience. */
export function WordsPart({ draft }: { readonly draft: Draft }) {
  const { form, saved, edit } = draft
  const [audience, setAudience] = useState<AudienceParam>('clinician')
  const citable = useMemo(() => form.references.map(citableOf), [form.references])
  const before = useMemo(
    () => new Map(saved.sections.flatMap(({ statements }) => statements.map((one) => [one.key, one]))),
    [saved],
  )
  // The same list while only statements change, so that only the section that is typed in is drawn again.
  const heads = JSON.stringify(
    form.sections.map(({ id, title }): SectionHead => ({ id, name: title.clinician || id })),
  )
  const above = useMemo(() => JSON.parse(heads) as readonly SectionHead[], [heads])
  const { language, question, title, topics, changeSummary, reviewDueOn, intendedUser, limits, disclaimer } =
    form
  const front = {
    language,
    question,
    title,
    topics,
    changeSummary,
    reviewDueOn,
    intendedUser,
    limits,
    disclaimer,
  }
  return (
    <div className={layout.stack}>
      <FrontMatterFields edit={edit} {...front} />
      <AudienceControl chosen={audience} onChoose={setAudience} />
      <p className={layout.meta}>
        Type <code>[</code> to cite: choose the reference, then write where in it. Stress with{' '}
        <code>**strong**</code> or <code>*emphasis*</code>.
      </p>
      {form.sections.map((section, place) => (
        <SectionFields
          key={section.uid}
          section={section}
          place={place}
          first={place === 0}
          last={place === form.sections.length - 1}
          above={above}
          audience={audience}
          citable={citable}
          before={before}
          edit={edit}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => edit(addSection())}
        >
          Add section
        </Button>
      </div>
    </div>
  )
}

function citableOf({ id, words, issued }: ReferenceForm): CitableReference {
  return { id, label: [words.title || '(no title yet)', issued.slice(0, 4)].filter(Boolean).join(', ') }
}

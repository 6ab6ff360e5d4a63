import type { ArticleContent, EditingPlace } from '@guideboard/content'
import { getRouteApi, lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { Waiting } from '../../frame/waiting.tsx'
import layout from '../../ui/layout.module.css'
import { PartMark } from '../presence/part-mark.tsx'
import { placeOfPart } from '../presence/place-of-path.ts'
import { useFocusedPlace } from '../presence/use-focused-place.ts'
import type { Version } from '../version-fragment.ts'
import styles from './authoring.module.css'
import { partOf } from './draft-part.ts'
import { goToPlace } from './go-to-place.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { PartLinks } from './part-links.tsx'
import { RefusedPlaces } from './refused-places.tsx'
import { SaveBar } from './save-bar.tsx'
import { keptWords } from './scratch/kept-words.ts'
import type { Scratch } from './scratch/scratch-query.ts'
import { WordsPart } from './statements/words-part.tsx'
import { type Draft, useDraft } from './use-draft.ts'

const ReferencesPart = lazyRouteComponent(() => import('./references/references-part.tsx'), 'ReferencesPart')
const RulesPart = lazyRouteComponent(() => import('./rules/rules-part.tsx'), 'RulesPart')
const CasesPart = lazyRouteComponent(() => import('./cases/cases-part.tsx'), 'CasesPart')
const FlowPart = lazyRouteComponent(() => import('./flow/flow-part.tsx'), 'FlowPart')

const route = getRouteApi('/signed-in/board/versions/$id')

interface DraftFieldsProps {
  readonly version: Version
  readonly content: ArticleContent
  /** What its author typed earlier and goes on with. */
  readonly continued: Scratch | null
  readonly onReopen: () => void
  /** Told whenever there are words that are not saved, and when there are none any more. */
  readonly onUnsaved: (unsaved: boolean) => void
  /** Told where in the draft one is, as that changes. */
  readonly onPlace: (place: EditingPlace) => void
}

/** The whole document as a form, part by part; what is written stays here until it is saved. */
export function DraftFields(props: DraftFieldsProps) {
  const { version, content, continued, onReopen, onUnsaved, onPlace } = props
  const draft = useDraft(version, content, continued, onReopen)
  const { dirty, refused, save, overtaken, submit, saveMerged, keeping, flush, drop } = draft
  const navigate = route.useNavigate()
  const watched = useFocusedPlace(draft.form, onPlace)
  useEffect(() => {
    onUnsaved(dirty)
    return () => onUnsaved(false)
  }, [dirty, onUnsaved])
  const goTo = async (path: string) => {
    await navigate({ search: (now) => ({ ...now, part: partOf(path) }), resetScroll: false })
    requestAnimationFrame(() => goToPlace(path))
  }
  return (
    <div className={layout.stack} ref={watched}>
      <PartLinks id={version.id} form={draft.form} />
      <div className={styles.whole}>
        <WholePartMark />
        <Suspense fallback={<Waiting />}>
          <ChosenPart draft={draft} />
        </Suspense>
      </div>
      <SaveBar
        dirty={dirty}
        pending={save.isPending}
        problems={refused && <RefusedPlaces refused={refused} onGo={goTo} />}
        answer={save.data}
        error={save.error}
        overtaken={overtaken}
        unsaved={keptWords(keeping)}
        worried={keeping.kind === 'failed'}
        onReopen={async () => {
          await drop()
          onReopen()
        }}
        onSave={submit}
        onSaveMerged={saveMerged}
      />
      <LeaveGuard unkept={dirty && keeping.kind !== 'kept'} keep={flush} />
    </div>
  )
}

/** Of a part that is announced as a whole; the words have marks of their own, section by section. */
function WholePartMark() {
  const { part = 'words' } = route.useSearch()
  const place = placeOfPart[part]
  return place.part === 'NONE' ? null : <PartMark part={place.part} />
}

function ChosenPart({ draft }: { readonly draft: Draft }) {
  const { part = 'words' } = route.useSearch()
  switch (part) {
    case 'words':
      return <WordsPart draft={draft} />
    case 'references':
      return <ReferencesPart form={draft.form} edit={draft.edit} />
    case 'rules':
      return <RulesPart form={draft.form} edit={draft.edit} />
    case 'cases':
      return <CasesPart form={draft.form} edit={draft.edit} />
    case 'flow':
      return <FlowPart ruleSet={draft.form.ruleSet} />
  }
}

import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { Me } from '../api/session.ts'
import type { Version } from '../editorial/version-fragment.ts'
import layout from '../ui/layout.module.css'
import { OpenThreadDialog } from './open-thread-dialog.tsx'
import { nameOfPlace, type Place } from './place.ts'
import { type SelectedWords, selectedWords } from './selected-words.ts'
import { SuggestionItem } from './suggestion-item.tsx'
import { ThreadItem } from './thread-item.tsx'
import styles from './threads.module.css'
import type { BoardPerson, Suggestion, Thread } from './threads-query.ts'

interface PlaceBlockProps {
  readonly version: Version
  readonly place: Place
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
  readonly people: readonly BoardPerson[]
  readonly me: Me | null
  /** What the place says; words in it can be selected. */
  readonly children: ReactNode
  /** Further things to do here. */
  readonly actions?: ReactNode
}

/** A place in the version with everything that is said about it beside it. */
export function PlaceBlock(props: PlaceBlockProps) {
  const { version, place, threads, suggestions, people, me, children, actions } = props
  const words = useRef<HTMLDivElement>(null)
  const [commenting, setCommenting] = useState<{ readonly on: SelectedWords | undefined } | null>(null)
  const takesPart = me?.boardRoles.some((role) => role !== 'AUDITOR') ?? false
  const id = `place-${place.target}-${place.key}`
  return (
    <section className={styles.place} aria-labelledby={id}>
      <div className={`${layout.stack} ${layout.tight}`}>
        <h3 id={id} className={styles.name}>
          {nameOfPlace(place)}
        </h3>
        <div ref={words}>{children}</div>
        {takesPart && (
          <div className={layout.row}>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Comment on ${nameOfPlace(place)}`}
              // The selection stays while the button is pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setCommenting({ on: selectedWords(words.current) })}
            >
              Comment
            </Button>
            {actions}
          </div>
        )}
      </div>
      <div className={`${layout.stack} ${layout.tight}`}>
        {threads.map((thread) => (
          <ThreadItem key={thread.id} versionId={version.id} thread={thread} people={people} me={me} />
        ))}
        {suggestions.map((suggestion) => (
          <SuggestionItem key={suggestion.id} version={version} suggestion={suggestion} me={me} />
        ))}
      </div>
      {commenting && (
        <OpenThreadDialog
          version={version}
          place={place}
          words={commenting.on}
          people={people}
          onClose={() => setCommenting(null)}
        />
      )}
    </section>
  )
}

import { parseContent } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import type { Version } from '../editorial/version-fragment.ts'
import { Waiting } from '../frame/waiting.tsx'
import { AudienceControl } from '../reading/audience-control.tsx'
import { ChoiceRow } from '../ui/choice-row.tsx'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { CommentPlaces } from './comment-places.tsx'
import { isOrphaned, isShown, isSuggestionShown } from './thread-filter.ts'
import { ThreadItem } from './thread-item.tsx'
import { threadsQuery } from './threads-query.ts'

const route = getRouteApi('/signed-in/board/versions/$id')

/** Everything the board says of a version, beside what it is said about. */
export function CommentsView({ version }: { readonly version: Version }) {
  const { show = 'open', for: audience = 'clinician' } = route.useSearch()
  const navigate = route.useNavigate()
  const me = useQuery(sessionQuery).data?.me ?? null
  const { data, error } = useQuery(threadsQuery(version.id, version.contentHash))
  const parsed = parseContent(version.content)
  if (error) return <ProblemNotice error={error} what="The comments could not be shown" />
  if (!data?.articleVersion) return <Waiting />
  const { boardPeople: people } = data
  const { threads: all, suggestions: allSuggestions } = data.articleVersion
  const threads = all.filter((thread) => isShown(thread, show))
  const orphaned = threads.filter(isOrphaned)
  const suggestions = allSuggestions.filter((suggestion) => isSuggestionShown(suggestion, show))
  const count = (which: typeof show) =>
    all.filter((thread) => isShown(thread, which)).length +
    allSuggestions.filter((suggestion) => isSuggestionShown(suggestion, which)).length
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <ChoiceRow
          name="show"
          label="Show"
          value={show}
          choices={[
            { value: 'open', label: `Open (${count('open')})` },
            { value: 'resolved', label: `Resolved (${count('resolved')})` },
            { value: 'orphaned', label: `Without a place (${count('orphaned')})` },
          ]}
          onChoose={(chosen) =>
            navigate({ search: (now) => ({ ...now, show: chosen }), replace: true, resetScroll: false })
          }
        />
        <AudienceControl
          chosen={audience}
          onChoose={(chosen) =>
            navigate({ search: (now) => ({ ...now, for: chosen }), replace: true, resetScroll: false })
          }
        />
      </div>
      <p className={layout.meta}>
        Select words, then “Comment”, to speak about just these; without a selection it is about the whole
        statement.
      </p>
      {orphaned.length > 0 && (
        <section aria-labelledby="orphaned" className={layout.stack}>
          <h2 id="orphaned">About what is no longer in the text</h2>
          {orphaned.map((thread) => (
            <ThreadItem key={thread.id} versionId={version.id} thread={thread} people={people} me={me} />
          ))}
        </section>
      )}
      {parsed.ok && show !== 'orphaned' && (
        <CommentPlaces
          version={version}
          content={parsed.content}
          audience={audience}
          threads={threads}
          suggestions={suggestions}
          people={people}
          me={me}
        />
      )}
      {!parsed.ok && (
        <Notice tone="caution" title="The text cannot be shown here">
          <p>It does not have the shape of an article. Open “Document (JSON)” to mend it.</p>
        </Notice>
      )}
      {show === 'orphaned' && orphaned.length === 0 && (
        <p className={layout.muted}>Every comment still has its place in the text.</p>
      )}
    </div>
  )
}

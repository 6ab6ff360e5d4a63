import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { boardVersionSearch } from '../search-params.ts'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { spokenMoment } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import styles from './notices.module.css'
import { markRead, noticesQuery, unreadQuery } from './notices-query.ts'

const route = getRouteApi('/signed-in/notices')

/** What somebody was told: the unread, or all of it, each with the way to what it is about. */
export function NoticesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { notices } = useSuspenseQuery(noticesQuery(search)).data
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: markRead,
    onSuccess: async ({ markNoticesRead: unread }) => {
      await queries.invalidateQueries({ queryKey: ['notices'] })
      queries.setQueryData(unreadQuery.queryKey, unread)
    },
  })
  const { hasNextPage, endCursor } = notices.pageInfo
  return (
    <div className={layout.stack}>
      <title>Notices · Guideboard</title>
      <div className={`${layout.row} ${layout.between}`}>
        <h1>Notices</h1>
        <Button variant="default" loading={isPending} onClick={() => mutate(undefined)}>
          Mark all as read
        </Button>
      </div>
      <ChoiceRow
        name="shown"
        label="Shown"
        value={search.all ? 'all' : 'unread'}
        choices={[
          { value: 'unread', label: 'Unread' },
          { value: 'all', label: 'All' },
        ]}
        onChoose={(shown) =>
          void navigate({ search: { all: shown === 'all' ? true : undefined }, replace: true })
        }
      />
      <p className={layout.meta} role="status">
        {notices.totalCount === 1 ? '1 notice' : `${notices.totalCount} notices`}
      </p>
      {error && <ProblemNotice error={error} what="Not marked as read" />}
      {notices.edges.length === 0 ? (
        <EmptyState title={search.all ? 'No notice yet' : 'Nothing unread'}>
          <p>
            You are told here when a version waits for you, something happens to one of yours, or a guideline
            that your assessments rest on is withdrawn.
          </p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {notices.edges.map(({ node: { id, sentence, versionId, slug, view, at, readAt } }) => (
            <li key={id} className={styles.notice} data-unread={readAt === null}>
              <div>
                {view === 'article' ? (
                  <Link to={paths.article} params={{ slug }} onClick={() => readAt === null && mutate([id])}>
                    {sentence}
                  </Link>
                ) : (
                  <Link
                    to={paths.boardVersion}
                    params={{ id: versionId }}
                    search={boardVersionSearch({ view: view === 'text' ? undefined : view })}
                    onClick={() => readAt === null && mutate([id])}
                  >
                    {sentence}
                  </Link>
                )}
                {view === 'article' && (
                  <p>
                    <Link to={paths.patients} search={{ changed: true }}>
                      Patients whose guideline changed
                    </Link>
                  </p>
                )}
                <p className={layout.meta}>
                  {spokenMoment(at)}
                  {readAt === null && ' · unread'}
                </p>
              </div>
              {readAt === null && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Mark as read: ${sentence}`}
                  onClick={() => mutate([id])}
                >
                  Mark as read
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && endCursor && (
        <LinkButton to={paths.notices} search={{ ...search, after: endCursor }} variant="default">
          Older
        </LinkButton>
      )}
    </div>
  )
}

import { stateNames } from '@guideboard/content'
import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { type ArticlesSearch, readerStates } from '../search-params.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { ArticleCard } from './article-card.tsx'
import styles from './articles-page.module.css'
import { articlesQuery } from './articles-query.ts'
import { TopicSelect } from './topic-select.tsx'

const route = getRouteApi(paths.articles)

export function ArticlesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useSuspenseQuery(articlesQuery(search))
  const { edges, totalCount, pageInfo } = data.articles
  const narrow = (change: ArticlesSearch) =>
    void navigate({ search: (now) => ({ ...now, after: undefined, ...change }), replace: true })
  return (
    <div className={styles.page}>
      <title>Articles · Guideboard</title>
      <h1>Clinical questions, answered with their evidence</h1>
      <p className={layout.lead}>
        Each answer names its sources, says how strong and how certain it is, and shows where it stands in
        review.
      </p>
      <search>
        <TextInput
          type="search"
          size="md"
          aria-label="Search the articles"
          placeholder="Search, for example: ankle"
          leftSection={<IconSearch size={18} aria-hidden />}
          defaultValue={search.q ?? ''}
          onChange={(event) => narrow({ q: event.currentTarget.value || undefined })}
        />
        <div className={styles.filters}>
          <NativeSelect
            label="Status"
            value={search.status ?? ''}
            data={[
              { value: '', label: 'Every status' },
              ...readerStates.map((state) => ({ value: state, label: stateNames[state] })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget
              narrow({ status: readerStates.find((state) => state === value) })
            }}
          />
          <TopicSelect chosen={search.topic} onChoose={(topic) => narrow({ topic })} />
          <TextInput
            type="date"
            label="Changed since"
            value={search.since ?? ''}
            onChange={(event) => narrow({ since: event.currentTarget.value || undefined })}
          />
        </div>
      </search>
      <p className={layout.meta} role="status">
        {totalCount === 1 ? '1 article' : `${totalCount} articles`}
        {search.q && ` for “${search.q}”`}
      </p>
      {edges.length === 0 && (
        <EmptyState title="No article matches">
          <p>Try fewer or other words, or another filter.</p>
        </EmptyState>
      )}
      <ul className={styles.list}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ArticleCard article={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <LinkButton to={paths.articles} search={{ ...search, after: pageInfo.endCursor }} variant="default">
          More articles
        </LinkButton>
      )}
    </div>
  )
}

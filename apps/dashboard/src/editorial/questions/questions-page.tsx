import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { graphql } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import layout from '../../ui/layout.module.css'
import table from '../../ui/simple-table.module.css'

const document = graphql(`
  query UnansweredQuestions {
    unansweredQuestions(first: 100) { id articleSlug words times lastAt }
    answerRatings(first: 50) { articleSlug statementKeys helpful unhelpful }
  }
`)

const questionsQuery = queryOptions({
  queryKey: ['unanswered'],
  queryFn: ({ signal }) => request(document, {}, signal),
})

/** What readers asked and nothing answers, and how they found the answers they got. */
export function QuestionsPage() {
  const { unansweredQuestions, answerRatings } = useSuspenseQuery(questionsQuery).data
  return (
    <div className={`${layout.stack} ${layout.loose}`}>
      <title>Readers’ questions · Guideboard</title>
      <div className={layout.stack}>
        <p className={layout.meta}>
          <Link to={paths.board}>Board</Link>
        </p>
        <h1>Readers’ questions</h1>
      </div>
      <section className={layout.stack} aria-labelledby="unanswered">
        <h2 id="unanswered">What nothing answers</h2>
        <p className={layout.meta}>
          Words alone: numbers, names and who asked are not kept. If a statement does answer, add the question
          to it.
        </p>
        {unansweredQuestions.length === 0 ? (
          <EmptyState title="Every question so far was answered" />
        ) : (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Asked of</th>
                <th scope="col">Times</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {unansweredQuestions.map(({ id, words, articleSlug, times, lastAt }) => (
                <tr key={id}>
                  <td>{words}</td>
                  <td>{articleSlug ?? 'the library'}</td>
                  <td>{times}</td>
                  <td>{lastAt.slice(0, 10)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {answerRatings.length > 0 && (
        <section className={layout.stack} aria-labelledby="ratings">
          <h2 id="ratings">How answers did</h2>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Article</th>
                <th scope="col">Statements</th>
                <th scope="col">Helped</th>
                <th scope="col">Did not</th>
              </tr>
            </thead>
            <tbody>
              {answerRatings.map(({ articleSlug, statementKeys, helpful, unhelpful }) => (
                <tr key={`${articleSlug} ${statementKeys.join()}`}>
                  <td>{articleSlug}</td>
                  <td>{statementKeys.join(', ')}</td>
                  <td>{helpful}</td>
                  <td>{unhelpful}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

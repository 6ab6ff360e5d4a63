import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'

const reviewsDueDocument = graphql(`
  query ReviewsDue {
    reviewsDue(withinDays: 90) { statementKey dueOn overdue taskId version { id title number } }
  }
`)

export const reviewsDueQuery = queryOptions({
  queryKey: ['reviews-due'],
  queryFn: ({ signal }) => request(reviewsDueDocument, {}, signal),
})

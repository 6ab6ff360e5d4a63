import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'

const metricsDocument = graphql(`
  query BoardMetrics($from: Date!, $until: Date!) {
    boardMetrics(from: $from, until: $until) {
      timeInState { state took { count medianSeconds p90Seconds longestSeconds } }
      queueAge { state took { count medianSeconds p90Seconds longestSeconds } }
      submittedToApproved { count medianSeconds p90Seconds longestSeconds }
      surveyToForce { count medianSeconds p90Seconds longestSeconds }
      referenceToForce { count medianSeconds p90Seconds longestSeconds }
      votes { reviewer { id name } approve object abstain }
      reopened { part whole }
      objected { part whole }
      overdueReviews
    }
  }
`)

export type Metrics = ResultOf<typeof metricsDocument>['boardMetrics']
export type Took = Metrics['submittedToApproved']

export interface MetricsPeriod {
  readonly from: string
  readonly until: string
}

/** How the board worked from one day to another. */
export const metricsQuery = ({ from, until }: MetricsPeriod) =>
  queryOptions({
    queryKey: ['board-metrics', from, until],
    queryFn: ({ signal }) => request(metricsDocument, { from, until }, signal),
    placeholderData: keepPreviousData,
  })

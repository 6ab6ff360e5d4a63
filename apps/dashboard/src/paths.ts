/** Every address of the dashboard, once. Routes are declared with them and links point to them. */
export const paths = {
  home: '/',
  articles: '/articles',
  article: '/articles/$slug',
  proof: '/articles/$slug/proof',
  policy: '/policy',
  signIn: '/sign-in',
  secondFactor: '/second-factor',
  patients: '/patients',
  patient: '/patients/$id',
  newEncounter: '/patients/$id/encounters/new',
  encounter: '/encounters/$id',
  assessment: '/assessments/$id',
  board: '/board',
  newArticle: '/board/new',
  boardVersion: '/board/versions/$id',
  audit: '/audit',
} as const

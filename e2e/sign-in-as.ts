import type { BrowserContext } from 'playwright-core'
import { demonstrationPassword, people } from '../apps/api/src/demonstration/people.ts'

/** Gives a browser the session of somebody; the page for signing in has a journey of its own. */
export async function signInAs(context: BrowserContext, url: string, name: string): Promise<void> {
  const email = people.find((person) => person.name === name)?.email
  if (email === undefined) throw new Error(`Nobody of the demonstration is called ${name}.`)
  const response = await context.request.post(`${url}/graphql`, {
    data: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { email, password: demonstrationPassword } },
    },
  })
  const answer: { data?: { signIn?: { __typename?: string } } } = await response.json()
  if (answer.data?.signIn?.__typename !== 'SignedIn') throw new Error(`${name} could not sign in.`)
}

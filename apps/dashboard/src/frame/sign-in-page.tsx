import { Button, PasswordInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { changePerson, sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { DemonstrationPeople } from './demonstration-people.tsx'
import { landingPage } from './landing-page.ts'
import styles from './sign-in-page.module.css'

const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { me { id organizationRoles boardRoles } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

export function SignInPage() {
  const { back } = getRouteApi(paths.signIn).useSearch()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const queries = useQueryClient()
  const router = useRouter()
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } })
  const signIn = useMutation({
    mutationFn: async (input: { email: string; password: string }) =>
      (await request(signInDocument, { input })).signIn,
    onSuccess: async (answer) => {
      if (answer.__typename !== 'SignedIn') return
      await changePerson(queries)
      await router.invalidate()
      await router.navigate({ href: back ?? landingPage(answer.me) })
    },
  })
  return (
    <div className={styles.page}>
      <title>Sign in · Guideboard</title>
      <form className={layout.stack} onSubmit={form.onSubmit((input) => signIn.mutate(input))}>
        <h1>Sign in</h1>
        {signIn.error && <ProblemNotice error={signIn.error} what="Nobody was signed in" />}
        {signIn.data?.__typename === 'Refused' && (
          <RefusedNotice what="Nobody was signed in" refused={signIn.data} />
        )}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
      {session.installation.demonstration && (
        <DemonstrationPeople onChoose={(input) => signIn.mutate(input)} />
      )}
    </div>
  )
}

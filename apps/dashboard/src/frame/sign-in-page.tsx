import { Button, PasswordInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { changePerson, sessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { DemonstrationPeople } from './demonstration-people.tsx'
import { landingPage } from './landing-page.ts'
import { SecondStep } from './second-step.tsx'
import styles from './sign-in-page.module.css'

const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { me { id organizationRoles boardRoles } }
      ... on Refused { code message path reasons { code message path fix } }
    }
  }
`)

interface FirstStep {
  readonly email: string
  readonly password: string
}

export function SignInPage() {
  const { back } = getRouteApi(paths.signIn).useSearch()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const queries = useQueryClient()
  const router = useRouter()
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } })
  // The password stays here between the steps; the server keeps nothing of a sign-in that is not complete.
  const [first, setFirst] = useState<FirstStep | null>(null)
  const signIn = useMutation({
    mutationFn: async (input: FirstStep & { readonly code?: string }) =>
      (await request(signInDocument, { input })).signIn,
    onSuccess: async (answer, { email, password }) => {
      if (answer.__typename !== 'SignedIn') {
        if (answer.path === '/code') setFirst({ email, password })
        return
      }
      await changePerson(queries)
      await router.invalidate()
      await router.navigate({ href: back ?? landingPage(answer.me) })
    },
  })
  const refused = signIn.data?.__typename === 'Refused' ? signIn.data : null
  const notice = (
    <>
      {signIn.error && <ProblemNotice error={signIn.error} what="Nobody was signed in" />}
      {refused && refused.code !== 'SECOND_FACTOR_REQUIRED' && (
        <RefusedNotice what="Nobody was signed in" refused={refused} />
      )}
    </>
  )
  if (first) {
    return (
      <div className={styles.page}>
        <title>Sign in · Guideboard</title>
        <SecondStep
          email={first.email}
          pending={signIn.isPending}
          notice={notice}
          onCode={(code) => signIn.mutate({ ...first, code })}
          onBack={() => {
            setFirst(null)
            signIn.reset()
          }}
        />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <title>Sign in · Guideboard</title>
      <form className={layout.stack} onSubmit={form.onSubmit((input) => signIn.mutate(input))}>
        <h1>Sign in</h1>
        {notice}
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

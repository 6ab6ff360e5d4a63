import { mayFollowPassword, type SignatureMeaning, takesTwoComponents } from '@guideboard/content'
import type { PasswordInputProps } from '@mantine/core'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { signingQuery } from '../api/signing-query.ts'
import { paths } from '../paths.ts'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { PasswordField } from './password-field.tsx'

interface SignFieldsProps {
  readonly meaning: SignatureMeaning
  readonly password: PasswordInputProps
  readonly code: TextInputProps
}

/** What a signature takes: the password, unless one given shortly before carries it, and a code for what weighs most. */
export function SignFields({ meaning, password, code }: SignFieldsProps) {
  const { data: signing, isPending } = useQuery(signingQuery)
  const until = signing?.me?.confirmedUntil
  // A password field that goes away while somebody types into it would be worse than a short wait.
  if (mayFollowPassword(meaning) && isPending) return null
  if (mayFollowPassword(meaning) && until && new Date(until) > new Date()) {
    return (
      <p className={layout.muted}>
        You signed a moment ago: submissions and votes take no password until {spokenMoment(until)}.
      </p>
    )
  }
  return (
    <>
      <PasswordField {...password} />
      {takesTwoComponents(meaning) && <SecondComponent signing={signing} code={code} />}
    </>
  )
}

interface SecondComponentProps {
  readonly signing:
    | {
        readonly installation: { readonly demonstration: boolean }
        readonly me: { readonly secondFactor: unknown } | null
      }
    | undefined
  readonly code: TextInputProps
}

function SecondComponent({ signing, code }: SecondComponentProps) {
  if (!signing) return null
  if (signing.me?.secondFactor) {
    return (
      <TextInput
        label="Code from your authenticator app"
        description="Six digits, each used once. A recovery code stands in for it."
        autoComplete="one-time-code"
        required
        {...code}
      />
    )
  }
  const setUp = <Link to={paths.secondFactor}>set up an authenticator app</Link>
  return signing.installation.demonstration ? (
    <p className={layout.muted}>
      In this demonstration your password alone signs. Everywhere else a code from an authenticator app is
      asked for as well: {setUp} to try it.
    </p>
  ) : (
    <Notice tone="caution" title="A second factor is needed">
      <p>This signature takes a code from an authenticator app: first {setUp}.</p>
    </Notice>
  )
}

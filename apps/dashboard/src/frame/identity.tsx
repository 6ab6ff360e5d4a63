import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { changePerson, isOnBoard, type Me } from '../api/session.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { spoken } from '../ui/spoken.ts'
import styles from './header.module.css'

const signOutDocument = graphql(`
  mutation SignOut { signOut }
`)

/** The signed-in person with the way out, or the way in. */
export function Identity({ me }: { readonly me: Me | null }) {
  const queries = useQueryClient()
  const router = useRouter()
  const { pathname } = useLocation()
  const signOut = useMutation({
    mutationFn: () => request(signOutDocument, {}),
    onSuccess: async () => {
      await router.navigate({ to: paths.articles })
      await changePerson(queries)
      await router.invalidate()
    },
  })
  if (!me) {
    const back = pathname === paths.signIn ? undefined : pathname
    return (
      <LinkButton to={paths.signIn} search={{ back }} variant="default">
        Sign in
      </LinkButton>
    )
  }
  const place = me.organization?.name ?? me.boardRoles.map(spoken).join(', ')
  return (
    <>
      <span className={styles.person}>
        {isOnBoard(me) ? <Link to={paths.secondFactor}>{me.name}</Link> : me.name}
        {place && <span className={styles.place}>{place}</span>}
      </span>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
    </>
  )
}

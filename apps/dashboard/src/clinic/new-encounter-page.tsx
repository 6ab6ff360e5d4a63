import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import styles from './new-encounter-page.module.css'
import { patientQuery } from './patient-query.ts'
import { PatientSummary } from './patient-summary.tsx'

const openEncounterDocument = graphql(`
  mutation OpenEncounter($input: OpenEncounterInput!) {
    openEncounter(input: $input) {
      __typename
      ... on OpenedEncounter { encounter { id } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

const route = getRouteApi('/signed-in/patients/$id/encounters/new')

export function NewEncounterPage() {
  const { id } = route.useParams()
  const { patient } = useSuspenseQuery(patientQuery(id)).data
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({ mode: 'uncontrolled', initialValues: { reason: '', setting: '' } })
  const open = useMutation({
    mutationFn: async ({ reason, setting }: { reason: string; setting: string }) => {
      const input = { patientId: id, reason: reason || null, setting: setting || null }
      return (await request(openEncounterDocument, { input })).openEncounter
    },
    onSuccess: async (answer) => {
      if (answer.__typename !== 'OpenedEncounter') return
      await queries.invalidateQueries({ queryKey: ['patient', id] })
      await navigate({ to: paths.encounter, params: { id: answer.encounter.id }, replace: true })
    },
  })
  if (!patient) return <NotFoundPage />
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => open.mutate(values))}>
      <title>{`New encounter · ${patient.name}`}</title>
      <div>
        <h1>New encounter</h1>
        <p className={layout.lead}>{patient.name}</p>
        <PatientSummary patient={patient} />
      </div>
      {open.error && <ProblemNotice error={open.error} what="The encounter was not opened" />}
      {open.data?.__typename === 'Refused' && (
        <RefusedNotice what="The encounter was not opened" refused={open.data} />
      )}
      <TextInput label="Reason" placeholder="For example: back pain" {...form.getInputProps('reason')} />
      <TextInput label="Setting" placeholder="For example: primary care" {...form.getInputProps('setting')} />
      <Button type="submit" loading={open.isPending}>
        Open encounter
      </Button>
    </form>
  )
}

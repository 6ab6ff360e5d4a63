import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { graphql, type VariablesOf } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { paths } from '../paths.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'

const createPatientDocument = graphql(`
  mutation CreatePatient($input: CreatePatientInput!) {
    createPatient(input: $input) {
      __typename
      ... on CreatedPatient { patient { id } }
      ... on Refused { message reasons { code message path fix } }
    }
  }
`)

type Sex = VariablesOf<typeof createPatientDocument>['input']['sex']

const sexes: { value: Sex; label: string }[] = [
  { value: 'UNKNOWN', label: 'Unknown' },
  { value: 'FEMALE', label: 'Female' },
  { value: 'MALE', label: 'Male' },
  { value: 'OTHER', label: 'Other' },
]

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function CreatePatientDialog({ opened, onClose }: DialogProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({ initialValues: { name: '', birthDate: '', sex: 'UNKNOWN' as Sex } })
  const create = useMutation({
    mutationFn: async ({ name, birthDate, sex }: typeof form.values) =>
      (await request(createPatientDocument, { input: { name, sex, birthDate: birthDate || null } }))
        .createPatient,
    onSuccess: async (answer) => {
      if (answer.__typename !== 'CreatedPatient') return
      await queries.invalidateQueries({ queryKey: ['patients'] })
      await navigate({ to: paths.patient, params: { id: answer.patient.id } })
    },
  })
  return (
    <FormDialog title="New patient" opened={opened} onClose={onClose}>
      <form className={layout.stack} onSubmit={form.onSubmit((values) => create.mutate(values))}>
        {create.error && <ProblemNotice error={create.error} what="The patient was not created" />}
        {create.data?.__typename === 'Refused' && (
          <RefusedNotice what="The patient was not created" refused={create.data} />
        )}
        <TextInput label="Name" required {...form.getInputProps('name')} />
        <TextInput
          label="Date of birth"
          description="YYYY, YYYY-MM or YYYY-MM-DD; empty when not known"
          inputMode="numeric"
          {...form.getInputProps('birthDate')}
        />
        <NativeSelect label="Sex" data={sexes} {...form.getInputProps('sex')} />
        <Button type="submit" loading={create.isPending}>
          Create patient
        </Button>
      </form>
    </FormDialog>
  )
}

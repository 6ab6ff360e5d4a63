import { useIsMutating } from '@tanstack/react-query'

const recordingKey = (encounterId: string) => ['record-facts', encounterId]

/**
 * What every recording of answers in an encounter is marked with: they are sent one after the other, for the last
 * answer to a question counts, and what must come after them can wait.
 */
export const recording = (encounterId: string) => ({
  mutationKey: recordingKey(encounterId),
  scope: { id: `record-facts ${encounterId}` },
})

/** Whether answers are on their way: what is stored or closed now would lack them. */
export const useIsRecording = (encounterId: string): boolean =>
  useIsMutating({ mutationKey: recordingKey(encounterId) }) > 0

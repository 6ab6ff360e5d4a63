export function NewEncounterPage() {
  return null
}

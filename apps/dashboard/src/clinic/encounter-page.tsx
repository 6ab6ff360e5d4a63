export function EncounterPage() {
  return null
}

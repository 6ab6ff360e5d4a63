import { spokenMoment } from '../ui/dates.ts'
import { stateName } from '../ui/state-badge.tsx'
import type { ComparableVersion, State } from './changes-query.ts'

/** A state as it stands in the address: `<version>` or `<version>@<lock>`. */
export function writeState({ versionId, lock }: State): string {
  return lock === null ? versionId : `${versionId}@${lock}`
}

/** The state that the address names, where the article has it. */
export function readState(
  text: string | undefined,
  versions: readonly ComparableVersion[],
): State | undefined {
  return versions.flatMap(statesOf).find((state) => writeState(state) === text)
}

/** What a version is compared with unless said: the one it grew from, the one before it, or its own first save. */
export function usualBase(
  version: { readonly id: string; readonly basedOn: { readonly id: string } | null },
  versions: readonly ComparableVersion[],
): State {
  const own = versions.find(({ id }) => id === version.id)
  const earlier = versions.find(({ number }) => own !== undefined && number < own.number)
  const base = version.basedOn?.id ?? earlier?.id
  return base === undefined
    ? { versionId: version.id, lock: own?.savedStates[0]?.lock ?? null }
    : { versionId: base, lock: null }
}

/** Every state of these versions as a choice, the latest first. */
export function stateChoices(
  versions: readonly ComparableVersion[],
): readonly { readonly value: string; readonly label: string }[] {
  return versions.flatMap((version) =>
    statesOf(version).map((state) => {
      const saved = version.savedStates.find(({ lock }) => lock === state.lock)
      const label =
        saved === undefined
          ? `Version ${version.number}: ${stateName(version.state)}`
          : `Version ${version.number}, saved ${spokenMoment(saved.savedAt)} by ${saved.savedBy.name}`
      return { value: writeState(state), label }
    }),
  )
}

function statesOf({ id, savedStates }: ComparableVersion): readonly State[] {
  return [
    { versionId: id, lock: null },
    ...savedStates.toReversed().map(({ lock }) => ({ versionId: id, lock })),
  ]
}

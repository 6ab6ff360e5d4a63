import { useRules } from './rules-context.ts'

/** What the rules' own reading says about this place of them, for the field that stands there. */
export function useProblem(path: string): string | undefined {
  const found = useRules().issues.filter((issue) => issue.path === path)
  const words = found.map(
    ({ severity, message, fix }) => `${severity === 'warning' ? 'Warning: ' : ''}${message}; ${fix}.`,
  )
  return words.length === 0 ? undefined : words.join(' ')
}

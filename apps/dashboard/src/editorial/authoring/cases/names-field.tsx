import { NativeSelect } from '@mantine/core'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { useProblem } from '../rules/use-problem.ts'

interface NamesFieldProps {
  readonly label: string
  /** JSON Pointer of the list in the rules. */
  readonly path: string
  /** Absent: not compared at all, which is not the same as an empty list. */
  readonly names: readonly string[] | undefined
  readonly options: readonly string[]
  readonly wordsOf?: (name: string) => string
  readonly onChange: (names: readonly string[] | undefined) => void
}

/** A set of names that is compared, or is not; each is added from a list and taken away by its button. */
export function NamesField(props: NamesFieldProps) {
  const { label, path, names, options, wordsOf = (name) => name, onChange } = props
  const problem = useProblem(path)
  const left = options.filter((one) => !names?.includes(one))
  return (
    <div className={styles.names} {...placeOf(`/ruleSet${path}`)}>
      <NativeSelect
        label={label}
        data={[
          {
            value: '',
            label:
              names === undefined ? 'Not compared' : names.length === 0 ? 'None, exactly' : 'Exactly these',
          },
          ...(names === undefined ? [{ value: ' none', label: 'None, exactly' }] : []),
          ...(names === undefined ? [] : [{ value: ' open', label: 'Not compared' }]),
          ...left.map((name) => ({ value: name, label: `+ ${wordsOf(name)}` })),
        ]}
        value=""
        error={problem}
        onChange={({ currentTarget: { value } }) => {
          if (value === ' none') onChange([])
          else if (value === ' open') onChange(undefined)
          else if (value !== '') onChange([...(names ?? []), value])
        }}
      />
      {names !== undefined && names.length > 0 && (
        <ul className={styles.tags}>
          {names.map((name, place) => (
            <li key={name}>
              <button
                type="button"
                className={styles.tag}
                aria-label={`Remove ${wordsOf(name)} from ${label}`}
                onClick={() => onChange(names.filter((one) => one !== name))}
                {...placeOf(`/ruleSet${path}/${place}`)}
              >
                {wordsOf(name)} <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import styles from './choice-row.module.css'

interface ChoiceRowProps<Value extends string> {
  /** Unique on the page. */
  readonly name: string
  readonly label: string
  readonly hideLabel?: boolean
  /** `undefined`: nothing chosen yet, which is not the same as any of the choices. */
  readonly value: Value | undefined
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  /** In a dialog: the focus starts here when it opens. */
  readonly takesFocus?: boolean
  readonly onChoose: (value: Value) => void
}

/** A few exclusive choices beside each other: native radio buttons in a named group. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { name, label, hideLabel = false, value, choices, takesFocus = false, onChoose } = props
  return (
    <fieldset className={styles.group}>
      <legend className={hideLabel ? styles.hidden : styles.legend}>{label}</legend>
      <div className={styles.row}>
        {choices.map((choice, place) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              data-autofocus={(takesFocus && place === 0) || undefined}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

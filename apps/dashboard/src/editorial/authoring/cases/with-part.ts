/** The same thing with one member changed; `undefined` takes it away. */
export function withPart<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  const { [key]: _before, ...rest } = whole
  // Only members that may be left out are ever taken away.
  return (value === undefined ? rest : { ...whole, [key]: value }) as Whole
}

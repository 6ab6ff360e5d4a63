/** The answer leads, whatever the author put before it; the rest keeps its order. */
export function summaryFirst<S extends { readonly kind: string }>(sections: readonly S[]): readonly S[] {
  const leads = ({ kind }: S) => kind.toLowerCase() === 'summary'
  return [...sections.filter(leads), ...sections.filter((section) => !leads(section))]
}

/** What a GraphQL enum says for each value of the domain: every one is named and described, or it does not compile. */
export type EnumValues<V extends string> = Readonly<
  Record<string, { readonly value: V; readonly description: string }>
>

/** An ELM expression; its other members depend on its type. */
export interface ElmNode {
  readonly type: string
  readonly [member: string]: unknown
}

/** The context in which ELM statements are evaluated. Nothing of the patient is read in either. */
export type ElmContext = 'Patient' | 'Unfiltered'

/** An ELM library as JSON. */
export interface ElmLibrary {
  readonly library: {
    readonly identifier: { readonly id: string; readonly version: string }
    readonly schemaIdentifier: { readonly id: string; readonly version: string }
    readonly usings: { readonly def: readonly { readonly localIdentifier: string; readonly uri: string }[] }
    readonly parameters: {
      readonly def: readonly {
        readonly name: string
        readonly accessLevel: 'Public'
        readonly parameterTypeSpecifier: ElmNode
      }[]
    }
    readonly statements: {
      readonly def: readonly {
        readonly name: string
        readonly context: ElmContext
        readonly accessLevel: 'Public' | 'Private'
        readonly expression: ElmNode
      }[]
    }
  }
}

import { createRequire } from 'node:module'
import { systemModelInfo } from './system-model.test-kit.ts'

/** Translates CQL text to ELM JSON. Throws with every error that the translator found. */
export type TranslateCql = (text: string) => unknown

interface Annotation {
  readonly type?: string
  readonly message?: string
}

/** Starts the translator (about a second, once). */
export async function cqlTranslator(): Promise<TranslateCql> {
  // The package looks for Node's modules by a `require` that modules do not have.
  Object.assign(globalThis, { require: createRequire(import.meta.url) })
  const { NamespaceManager } = await import('@cqframework/cql/cql')
  const cql = await import('@cqframework/cql/cql-to-elm')
  const models = new cql.ModelManager(new NamespaceManager())
  models.modelInfoLoader.registerModelInfoProvider(
    cql.createModelInfoProvider((name) => (name === 'System' ? cql.stringAsSource(systemModelInfo()) : null)),
  )
  const options = cql.CqlCompilerOptions.defaultOptions()
  // No UCUM service at hand: units are held by the rule set's own validation.
  options.validateUnits = false
  const refuse = (): never => {
    throw new Error('no conversion of units is expected in a translation')
  }
  const units = cql.createUcumService(refuse, () => null, refuse, refuse)
  return (text) => {
    const libraries = new cql.LibraryManager(models, options, null, units)
    const elm: unknown = JSON.parse(cql.CqlTranslator.fromText(text, libraries).toJson())
    const errors = annotationsIn(elm).filter(({ type }) => type === 'CqlToElmError')
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
    return elm
  }
}

// Errors stand at the library, and at each expression that came out as Null for them.
function annotationsIn(json: unknown): readonly Annotation[] {
  if (Array.isArray(json)) return json.flatMap(annotationsIn)
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'annotation' && Array.isArray(value) ? (value as readonly Annotation[]) : annotationsIn(value),
  )
}

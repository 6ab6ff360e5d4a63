import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql'
import { Invalid } from './errors.ts'
import { refuseUnstorableText } from './incoming-text.ts'

/**
 * Refuses text that cannot be stored, wherever an operation carries it: in its variables, or written into
 * its document.
 * @throws GraphQLError with status 400: from a gate, a domain error would be answered as a fault
 */
export function refuseHostileText(variables: unknown, document: DocumentNode): void {
  try {
    refuseUnstorableText(variables ?? {})
    visit(document, {
      [Kind.STRING]: {
        enter(node, _key, parent, _path, ancestors) {
          refuseUnstorableText(node.value, placeOf(parent === undefined ? ancestors : [...ancestors, parent]))
        },
      },
    })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: error.code, http: { status: 400 } },
    })
  }
}

/** The names of the arguments and input fields around a literal, as a JSON Pointer. */
function placeOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  return ancestors
    .flatMap((around) => {
      if (!('kind' in around)) return []
      switch (around.kind) {
        case Kind.ARGUMENT:
        case Kind.OBJECT_FIELD:
          return [`/${around.name.value}`]
        case Kind.VARIABLE_DEFINITION:
          return [`/${around.variable.name.value}`]
        default:
          return []
      }
    })
    .join('')
}

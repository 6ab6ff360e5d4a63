import type { Operation, OperationKind, OperationOf } from './operation.ts'

/** The operations of one kind among others. */
export function ofKind<Kind extends OperationKind>(
  operations: readonly Operation[],
  kind: Kind,
): readonly OperationOf<Kind>[] {
  return operations.filter((one): one is OperationOf<Kind> => one.kind === kind)
}

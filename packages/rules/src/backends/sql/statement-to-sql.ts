import { plainScore } from '../../score.ts'
import { type Cases, formulasOf, mentionsOf, type Statement } from '../formula.ts'
import { resultNames } from '../result-names.ts'
import { quotedText } from './column-names.ts'
import { type ColumnOf, formulaToSql, numberLiteral } from './formula-to-sql.ts'
import type { SqlColumn } from './layers.ts'

/** A statement as a column: BOOLEAN, an exact number of points, or a word. */
export function statementColumn(statement: Statement): SqlColumn {
  const names = formulasOf(statement).flatMap(mentionsOf)
  return {
    name: statement.name,
    kind: statement.kind,
    result: !statement.internal,
    reads: [...names, ...names.map(resultNames.upTo)],
    write: (columnOf) => statementToSql(statement, columnOf),
  }
}

function statementToSql(statement: Statement, columnOf: ColumnOf): string {
  const points = (halfPoints: number) => numberLiteral(plainScore(halfPoints))
  switch (statement.kind) {
    case 'truth':
      return formulaToSql(statement.formula, columnOf)
    case 'points':
      return [
        points(statement.base),
        ...statement.items.map((item) => casesToSql(item, points, columnOf)),
      ].join(' + ')
    case 'word':
      return casesToSql(statement.word, quotedText, columnOf)
  }
}

function casesToSql<V>(
  { cases, otherwise }: Cases<V>,
  write: (value: V) => string,
  columnOf: ColumnOf,
): string {
  if (cases.length === 0) return write(otherwise)
  const whens = cases.map((one) => `WHEN ${formulaToSql(one.if, columnOf)} THEN ${write(one.value)}`)
  return `CASE ${whens.join(' ')} ELSE ${write(otherwise)} END`
}

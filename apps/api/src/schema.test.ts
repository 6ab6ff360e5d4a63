import { readFileSync } from 'node:fs'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema, schemaFile } from './print-schema.ts'
import { schema } from './schema.ts'

describe('the printed schema', () => {
  it('is the one that the dashboard is built against', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(printedSchema())
  })

  it('describes every type, field, argument and value', () => {
    const silent: string[] = []
    const told = (place: string, description: string | null | undefined) => {
      if (!description?.trim()) silent.push(place)
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
      told(type.name, type.description)
      if (isEnumType(type))
        for (const value of type.getValues()) told(`${type.name}.${value.name}`, value.description)
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        told(`${type.name}.${field.name}`, field.description)
        if ('args' in field)
          for (const arg of field.args) told(`${type.name}.${field.name}(${arg.name})`, arg.description)
      }
    }
    expect(silent).toEqual([])
  })

  it('has no field by which a client could claim authority', () => {
    const claimed = /^(organizationId|authorId|actor|state|approvedBy|role|roles|ownerId|personId)$/
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType)
    const found = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => claimed.test(name))
        .map((name) => `${type.name}.${name}`),
    )
    expect(found).toEqual([])
  })
})

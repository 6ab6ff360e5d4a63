/**
 * The System types of CQL as the specification's appendix "Types" lists them, in the XML that a translator
 * reads: the translator's package comes without a description of them.
 */
export function systemModelInfo(): string {
  const types = [
    ...simpleTypes.map((name) => typeInfo('SimpleTypeInfo', name, [])),
    ...Object.entries(structuredTypes).map(([name, elements]) => typeInfo('ClassInfo', name, elements)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<modelInfo xmlns="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  name="System" version="1.0.0" url="urn:hl7-org:elm-types:r1">',
    '<typeInfo xsi:type="SimpleTypeInfo" name="System.Any"/>',
    ...types,
    '</modelInfo>',
  ].join('\n')
}

const simpleTypes = ['Boolean', 'Integer', 'Long', 'Decimal', 'String', 'DateTime', 'Date', 'Time']

type Element = readonly [name: string, type: string]

const structuredTypes: Readonly<Record<string, readonly Element[]>> = {
  Quantity: [
    ['value', 'Decimal'],
    ['unit', 'String'],
  ],
  Ratio: [
    ['numerator', 'Quantity'],
    ['denominator', 'Quantity'],
  ],
  Code: [
    ['code', 'String'],
    ['system', 'String'],
    ['version', 'String'],
    ['display', 'String'],
  ],
  Concept: [['display', 'String']],
  Vocabulary: [
    ['id', 'String'],
    ['version', 'String'],
    ['name', 'String'],
  ],
  CodeSystem: [],
  ValueSet: [],
}

const bases: Readonly<Record<string, string>> = { CodeSystem: 'Vocabulary', ValueSet: 'Vocabulary' }

function typeInfo(kind: 'SimpleTypeInfo' | 'ClassInfo', name: string, elements: readonly Element[]): string {
  const inner = elements.map(([element, type]) => `<element name="${element}" elementType="System.${type}"/>`)
  const base = bases[name] ?? 'Any'
  return `<typeInfo xsi:type="${kind}" name="System.${name}" baseType="System.${base}">${inner.join('')}</typeInfo>`
}

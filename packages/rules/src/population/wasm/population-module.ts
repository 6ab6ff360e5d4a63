import { type ByteStep, bitBytes, groupSize, onFewPlaces } from '../byte-step.ts'
import { i32, instruction, v128 } from './instructions.ts'
import { type Bytes, list, moduleOf, name, section, unsigned } from './module-bytes.ts'

// Parameters of the function; the places of the steps are the locals after them.
const [codes, answers, groups, firstPlace] = [0, 1, 2, 3]

/**
 * A module whose function `answer(codes, answers, groups)` answers that many groups: `codes` and `answers`
 * are addresses in the memory that it imports as `population.memory`. 16 bytes are one instruction.
 */
export function populationModule(steps: readonly ByteStep[], facts: number, results: number): Uint8Array {
  const few = onFewPlaces(steps)
  const { get, set, constant, add, subtract, repeat, end } = instruction
  const advance = (pointer: number, by: number): Bytes =>
    [get(pointer), constant(by), add, set(pointer)].flat()
  const body = [
    ...few.steps.map(instructionsOf),
    advance(codes, facts * groupSize),
    advance(answers, results * bitBytes),
    get(groups),
    constant(1),
    subtract,
    set(groups),
    get(groups),
  ].flat()
  const locals = list([[...unsigned(few.places), v128]])
  const code = [...locals, ...repeat(body), ...end]
  return moduleOf([
    section(1, list([[0x60, ...list([[i32], [i32], [i32]]), ...list([])]])),
    section(2, list([[...name('population'), ...name('memory'), 0x02, 0x00, 0x00]])),
    section(3, list([[0]])),
    section(7, list([[...name('answer'), 0x00, 0x00]])),
    section(10, list([[...unsigned(code.length), ...code]])),
  ])
}

function instructionsOf(step: ByteStep): Bytes {
  const { get, set, constant, vector } = instruction
  const place = (at: number) => get(firstPlace + at)
  const into = (...instructions: readonly Bytes[]): Bytes => {
    const to = 'to' in step ? set(firstPlace + step.to) : []
    return [...instructions.flat(), ...to]
  }
  switch (step.kind) {
    case 'load':
      return into(get(codes), vector.load(step.at))
    case 'fill':
      return into(vector.fill(step.byte))
    case 'up':
    case 'down':
      return into(place(step.of), constant(step.by), vector[step.kind])
    case 'mask':
      return into(place(step.of), vector.fill(step.byte), vector.and)
    case 'and':
    case 'or':
    case 'xor':
    case 'and-not':
      return into(place(step.left), place(step.right), vector[step.kind])
    case 'not':
      return into(place(step.of), vector.not)
    case 'store':
      return into(get(answers), place(step.of), vector.store(step.at))
  }
}

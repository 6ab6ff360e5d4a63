import { type ByteStep, bitBytes, groupSize } from '../byte-step.ts'
import type { CodedPatients } from '../coded-patients.ts'
import type { Engine } from '../engine.ts'
import { populationModule } from './population-module.ts'
import { type SharedMemory, webAssembly } from './web-assembly.ts'

const pageBytes = 65_536
// Answers leave the shared memory in portions that stay in a processor's cache.
const groupsPerPortion = 128
// A function of more steps takes long to compile; plain TypeScript is ready at once.
const mostSteps = 20_000

type Answer = (codes: number, answers: number, groups: number) => void

/**
 * Runs the steps by a module made for them, 128 patients at a time. Undefined where the platform has no
 * WebAssembly with vectors, or its policy does not allow it.
 */
export function runInWebAssembly(
  steps: readonly ByteStep[],
  facts: number,
  results: number,
): Engine | undefined {
  const platform = webAssembly()
  if (platform === undefined || steps.length > mostSteps) return undefined
  const portionBytes = groupsPerPortion * results * bitBytes
  const [codeStride, answerStride] = [facts * groupSize, results * bitBytes]
  try {
    const module = new platform.Module(populationModule(steps, facts, results))
    const memories = new WeakMap<
      ArrayBufferLike,
      { readonly answer: Answer; readonly memory: SharedMemory }
    >()
    return {
      name: 'webassembly',
      // First the portion of answers, then the codes.
      room: (bytes) => {
        const initial = Math.ceil((portionBytes + bytes) / pageBytes)
        const memory = new platform.Memory({ initial, maximum: initial })
        const { exports } = new platform.Instance(module, { population: { memory } })
        memories.set(memory.buffer, { answer: exports.answer as Answer, memory })
        return new Uint8Array(memory.buffer, portionBytes, bytes)
      },
      run: ({ bytes }: CodedPatients, first, groups, out) => {
        const made = memories.get(bytes.buffer)
        if (made === undefined) throw new TypeError('these patients were coded for another rule set')
        const answers = new Uint8Array(bytes.buffer, 0, portionBytes)
        for (let done = 0; done < groups; done += groupsPerPortion) {
          const portion = Math.min(groupsPerPortion, groups - done)
          made.answer(bytes.byteOffset + (first + done) * codeStride, 0, portion)
          out.set(answers.subarray(0, portion * answerStride), (first + done) * answerStride)
        }
      },
    }
  } catch {
    return undefined // refused by a content security policy, or by a platform without vectors
  }
}

/** A piece of memory that modules and JavaScript share. */
export interface SharedMemory {
  readonly buffer: ArrayBuffer
}

/** As much of the platform's WebAssembly as is used here. */
export interface WebAssemblyPlatform {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => SharedMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/**
 * The platform's WebAssembly, where it has one. The package knows the types of neither browser nor server,
 * so this is the one place that says what it finds there.
 */
export function webAssembly(): WebAssemblyPlatform | undefined {
  return Reflect.get(globalThis, 'WebAssembly') as WebAssemblyPlatform | undefined
}

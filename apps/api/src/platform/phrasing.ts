/** A model that puts an answer into one text; what it says is checked by whoever asks it. */
export interface Phrasing {
  /** The raw answer of the model. Rejects when it is slow, fails or says too much. */
  complete(system: string, user: string): Promise<string>
}

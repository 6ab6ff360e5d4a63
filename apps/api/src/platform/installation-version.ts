import manifest from '../../package.json' with { type: 'json' }

/** The version of the product that is running. */
export const installationVersion: string = manifest.version

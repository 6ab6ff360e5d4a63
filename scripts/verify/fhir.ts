import { importRecords } from './fhir/import-records.ts'
import { validateExports } from './fhir/validate-exports.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

/**
 * FHIR R4 over HTTP: every exported guideline, in each version, and the assessments of all vignettes are held against
 * validators made by others; every file of patient records is imported, or refused with reasons, and imported again.
 */
export const verifyFhir: Area = async ({ figure, progress, records }) => {
  const { generateClient } = await import('../../packages/database/src/generate-client.ts')
  generateClient()
  await withTestCluster(async (cluster) => {
    const { exported, assessments, invalid } = await validateExports(cluster, progress)
    for (const problem of invalid.slice(0, 20)) progress(problem)
    progress(`${exported} resources, ${assessments} of them assessments`)
    figure({ name: 'fhir.exports', value: exported, bar: { atLeast: 400 } })
    figure({ name: 'fhir.exported_assessments', value: assessments, bar: { atLeast: 100 } })
    figure({ name: 'fhir.exports_invalid', value: invalid.length, bar: { atMost: 0 } })

    const { files, answered, changes, problems } = await importRecords(cluster, records, progress)
    for (const problem of problems.slice(0, 20)) progress(problem)
    figure({ name: 'fhir.imported_files', value: answered, bar: { atLeast: files } })
    figure({ name: 'fhir.reimport_changes', value: changes, bar: { atMost: 0 } })
  })
}

import { readOptions } from '../shared/errors.ts'
import { exportName, lengthOf, lengthOption } from '../shared/talks.ts'
import { loadSource } from '../shared/source.ts'
import { outputPath } from './deliver.ts'
import { refreshForPrint } from './page.ts'

/** The options of every export. */
export const exportOptions = { ...lengthOption, output: { type: 'string' } } as const

/** Those of exports that show the slides as they are on the screen. */
const screenOptions = {
  ...exportOptions,
  dark: { type: 'boolean' },
  'with-clicks': { type: 'boolean' },
} as const

/** Reads the options of an export, rejects an unusable path, and brings the build that it prints up to date. */
export async function startExport(
  args: string[],
  usage: string,
  usual: string,
  options: Partial<typeof screenOptions> = screenOptions,
) {
  const chosen = readOptions(args, options as typeof screenOptions, usage)
  const length = lengthOf(chosen)
  const output = outputPath(chosen.output, exportName(usual, length))
  const source = await loadSource(length)
  await refreshForPrint(length)
  return { output, source, options: { dark: chosen.dark, withClicks: !!chosen['with-clicks'] } }
}

import { entries, type Length } from '../shared/deck.ts'
import { loadSource } from '../shared/source.ts'
import { checkDeck, printDeck } from '../commands/export.ts'
import { exportName, minutesOf } from '../shared/talks.ts'
import { refuse } from '../export/deliver.ts'
import { refreshForPrint } from '../export/page.ts'
import { step } from '../export/progress.ts'
import type { Download } from './publish.ts'

async function printDownload(length: Length): Promise<Download> {
  const name = exportName('deck.pdf', length)
  const source = await loadSource(length)
  await refreshForPrint(length)
  const bytes = await step(`Printing and checking ${name}`, async () => {
    const { bytes, expected } = await printDeck(source, {})
    refuse(await checkDeck(bytes, expected), name, false)
    return bytes
  })
  return { name, label: `${minutesOf(source.slides[0]!.frontmatter)} minutes`, bytes }
}

/** Prints the talk in both lengths as PDFs for download from the site. */
export async function printDownloads(): Promise<Download[]> {
  const downloads: Download[] = []
  for (const length of Object.keys(entries) as Length[]) downloads.push(await printDownload(length))
  return downloads
}

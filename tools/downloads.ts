import { entries, type Length } from './deck.ts'
import { checkDeck, pageSize, printDeck } from './export.ts'
import { exportName } from './length.ts'
import { refuse } from './print/deliver.ts'
import { refreshForPrint } from './print/page.ts'
import { step } from './print/progress.ts'
import { loadSource } from './print/source.ts'
import type { Download } from './publish.ts'

async function printDownload(length: Length): Promise<Download> {
  const name = exportName('deck.pdf', length)
  const source = await loadSource(length)
  await refreshForPrint(length)
  const bytes = await step(`Printing and checking ${name}`, async () => {
    const { bytes, ...made } = await printDeck(source, {})
    refuse(await checkDeck(bytes, { source, withClicks: false, size: pageSize, ...made }), name, false)
    return bytes
  })
  const minutes = Number.parseInt(String(source.slides[0]!.frontmatter.duration), 10)
  return { name, label: `${minutes} minutes`, bytes }
}

/** The talk in both lengths, for readers of the site. */
export async function printDownloads(): Promise<Download[]> {
  const downloads: Download[] = []
  for (const length of Object.keys(entries) as Length[]) downloads.push(await printDownload(length))
  return downloads
}

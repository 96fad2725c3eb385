import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../shared/deck.ts'
import { outlineFile, outlinePath } from '../maps/outlines.ts'
import { maps } from '../maps/specs.ts'
import { fileSize, readOptions } from '../shared/errors.ts'

/** Computes the outlines of the maps and writes them to data/maps/. */
export async function main(args: string[]): Promise<number> {
  readOptions(args, {}, 'npm run maps')
  for (const [name, spec] of Object.entries(maps)) {
    const path = outlinePath(name)
    const file = await outlineFile(name, spec)
    writeFileSync(path, file)
    console.log(`${relative(root, path)}, ${fileSize(Buffer.byteLength(file))}`)
  }
  return 0
}

import { runNode } from '../shared/child.ts'
import { packageFile } from '../shared/deck.ts'
import { readOptions } from '../shared/errors.ts'

/**
 * Drops errors in packages from the output of vue-tsc. Slidev ships its client as source, which is checked with ours but does
 * not pass `noUncheckedIndexedAccess`.
 */
export function ownErrors(output: string): string {
  let isOurs = true
  return output
    .split(/^/m)
    .filter((line) => {
      // Indented lines continue the error before them.
      if (!/^\s/.test(line)) isOurs = !line.startsWith('node_modules/')
      return isOurs
    })
    .join('')
}

/** Type-checks the deck's own files, components and Markdown included. */
export async function main(args: string[]): Promise<number> {
  readOptions(args, {}, 'npm run typecheck')
  const compiler = packageFile('vue-tsc', 'bin/vue-tsc.js')
  const { code, output } = await runNode(compiler, ['--noEmit', '-p', 'tsconfig.strict.json'])
  const errors = ownErrors(output)
  process.stdout.write(errors)
  // Without any output vue-tsc failed by itself.
  return errors || (code !== 0 && !output) ? 1 : 0
}

import { runNode } from './child.ts'
import { packageFile } from './deck.ts'
import { refreshForPrint } from './print/page.ts'

export async function main(args: string[]): Promise<number> {
  await refreshForPrint()
  await refreshForPrint('short')
  const config = ['--config', 'tests/exports.config.ts']
  const { code } = await runNode(packageFile('playwright', 'cli.js'), ['test', ...config, ...args], {
    show: true,
  })
  return code
}

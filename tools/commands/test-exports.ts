import { refreshForPrint } from '../export/page.ts'
import { runTests } from '../shared/tests.ts'

export async function main(args: string[]): Promise<number> {
  await refreshForPrint()
  await refreshForPrint('short')
  return runTests('exports', args)
}

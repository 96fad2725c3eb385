import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../tools/shared/errors.ts'
import { deliver, outputPath, writeError } from '../../tools/export/deliver.ts'
import { expect, test } from './fixtures.ts'

test.describe('the last good export', () => {
  const good = 'what was exported before'

  test('stays when the new one has a fault, which the message names', async ({ folder }) => {
    const file = join(folder, 'kept.pdf')
    writeFileSync(file, good)
    const fault = 'slide 5 is a blank page'
    const delivered = deliver(file, new Uint8Array([1]), async () => [fault])
    await expect(delivered).rejects.toThrow(fault)
    await expect(delivered).rejects.toThrow('is unchanged')
    expect(readFileSync(file, 'utf8')).toBe(good)
    expect(readdirSync(folder).filter((name) => name.includes('kept'))).toEqual(['kept.pdf'])
  })

  test('is replaced by a good one', async ({ folder }) => {
    const file = join(folder, 'kept.pdf')
    expect(await deliver(file, new Uint8Array([1, 2]), async () => [])).toBe(2)
    expect([...readFileSync(file)]).toEqual([1, 2])
  })

  test('a full disk gets a plain message', () => {
    test.skip(process.platform !== 'linux', 'Only Linux has a device that is always full.')
    let message: unknown
    try {
      writeFileSync('/dev/full', 'x')
    } catch (error) {
      message = writeError(error, 'deck.pdf')
    }
    expect(message).toBeInstanceOf(UserError)
    expect(String(message)).toContain('deck.pdf cannot be written: the disk is full.')
  })

  test('the path of a folder gets a plain message; the extension is added', ({ folder }) => {
    mkdirSync(join(folder, 'folder.pdf'))
    expect(() => outputPath(join(folder, 'folder'), 'deck.pdf')).toThrow('that is a folder')
    expect(outputPath(join(folder, 'a', 'b'), 'deck.pdf')).toBe(join(folder, 'a', 'b.pdf'))
  })
})

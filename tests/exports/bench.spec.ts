import { spawn } from 'node:child_process'
import { limit, main, medianRun, type Measured, table, verdict } from '../../tools/commands/bench-export.ts'
import { canMeasure, memoryOf, readPss, readStat, treeOf } from '../../tools/bench/memory.ts'
import { UserError } from '../../tools/shared/errors.ts'
import { expect, test } from './fixtures.ts'

test.describe('npm run bench:export', () => {
  test('takes a whole number of runs only', async () => {
    for (const runs of ['0', 'many', '1.5']) {
      const error = await main(['--runs', runs]).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(UserError)
      expect(String(error)).toContain('--runs must be a whole number, 1 or more')
    }
  })

  test('reads a process whose name contains a bracket and other fields', () => {
    expect(readStat('42 (a) S 7 (b) R 41 40 40 0')).toEqual({ pid: 42, parent: 41 })
  })

  test('counts the descendants of a process and nothing else', () => {
    const started = [
      { pid: 2, parent: 1 },
      { pid: 3, parent: 2 },
      { pid: 4, parent: 1 },
      { pid: 5, parent: 9 },
    ]
    expect(treeOf(1, started).sort()).toEqual([1, 2, 3, 4])
    expect(treeOf(2, started)).toEqual([2, 3])
  })

  test('reads the proportional share of shared memory', () => {
    const rollup = 'Rss:            9000 kB\nPss:            1500 kB\nPss_Anon:        700 kB\n'
    expect(readPss(rollup)).toBe(1_536_000)
    expect(readPss('')).toBe(0)
  })

  test('sees the memory of a grandchild', async () => {
    test.skip(!canMeasure, 'Only Linux reports another process’s memory.')
    const hold = 'const held = Buffer.alloc(300e6, 1); console.log(held.length); setInterval(() => held, 1e6)'
    const inner = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}], { stdio: ['pipe', 'inherit', 'inherit'] })`
    const idle = memoryOf(process.pid)
    const child = spawn(process.execPath, ['-e', `${inner}.stdin.unref()`], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    })
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve))
      expect(memoryOf(child.pid!)).toBeGreaterThan(300e6)
      expect(memoryOf(process.pid) - idle).toBeGreaterThan(250e6)
    } finally {
      process.kill(-child.pid!)
    }
  })

  test('prints the median run in columns', () => {
    const ran = (seconds: number): Measured => ({ seconds, bytes: 2e6, pages: 4, memory: 5e8 })
    expect(medianRun([ran(9), ran(1), ran(4)]).seconds).toBe(4)
    const lines = table([
      { name: 'one', ...ran(4) },
      { name: 'another', ...ran(10), memory: undefined },
    ]).split('\n')
    expect(lines.map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['seconds', 's per page', 'peak memory', 'size', 'pages'],
      ['one', '4.0', '1.00', '500.0 MB', '2.0 MB', '4'],
      ['another', '10.0', '2.50', '–', '2.0 MB', '4'],
    ])
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  })

  test('limits the seconds per slide; detects one over the limit', () => {
    expect(verdict(limit * 50, 50)).toMatchObject({
      tooSlow: false,
      line: expect.stringContaining('0.40 s per slide'),
    })
    expect(verdict(limit * 50 + 1, 50)).toMatchObject({ tooSlow: true })
    expect(verdict(limit * 50, 49)).toMatchObject({ tooSlow: true })
  })
})

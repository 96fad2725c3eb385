import { readdirSync, readFileSync } from 'node:fs'

export interface Process {
  pid: number
  parent: number
}

/** Parses /proc/<pid>/stat. The name in parentheses may itself contain spaces and parentheses. */
export function readStat(stat: string): Process {
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { pid: parseInt(stat), parent: Number(parent) }
}

/** A process and all its descendants. */
export function treeOf(pid: number, processes: readonly Process[]): number[] {
  const started = processes.filter(({ parent }) => parent === pid)
  return [pid, ...started.flatMap((child) => treeOf(child.pid, processes))]
}

/** Proportional set size from /proc/<pid>/smaps_rollup, in bytes: shared memory is divided among its users. */
export function readPss(rollup: string): number {
  return 1024 * Number(rollup.match(/^Pss:\s+(\d+) kB$/m)?.[1] ?? 0)
}

/** Only Linux reports the memory of a process tree without extra tools. */
export const canMeasure = process.platform === 'linux'

/** Reads a file of each process; skips those that have ended meanwhile. */
function each<T>(pids: readonly (number | string)[], file: string, read: (text: string) => T): T[] {
  return pids.flatMap((pid) => {
    try {
      return [read(readFileSync(`/proc/${pid}/${file}`, 'utf8'))]
    } catch {
      return []
    }
  })
}

/** Memory that a process and its descendants use now, in bytes. */
export function memoryOf(pid: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const tree = treeOf(pid, each(pids, 'stat', readStat))
  return each(tree, 'smaps_rollup', readPss).reduce((sum, bytes) => sum + bytes, 0)
}

/** Samples memory five times a second; the function returned stops and returns the peak. */
export function watchMemory(pid: number): () => number {
  let peak = 0
  const sample = () => (peak = Math.max(peak, memoryOf(pid)))
  // Node does not wait for it if the command is stopped.
  const timer = setInterval(sample, 200).unref()
  return () => {
    clearInterval(timer)
    return peak
  }
}

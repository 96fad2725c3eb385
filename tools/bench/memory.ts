import { readdirSync, readFileSync } from 'node:fs'

export interface Process {
  pid: number
  parent: number
}

/** A process as /proc/<pid>/stat has it. The name in the parentheses may hold spaces and parentheses of its own. */
export function readStat(stat: string): Process {
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { pid: parseInt(stat), parent: Number(parent) }
}

/** A process with all that it started, and what those started. */
export function treeOf(pid: number, processes: readonly Process[]): number[] {
  const started = processes.filter(({ parent }) => parent === pid)
  return [pid, ...started.flatMap((child) => treeOf(child.pid, processes))]
}

/** Bytes in /proc/<pid>/smaps_rollup: what several processes share is counted once, in parts. */
export function readShare(rollup: string): number {
  return 1024 * Number(rollup.match(/^Pss:\s+(\d+) kB$/m)?.[1] ?? 0)
}

/** Only Linux tells what a process tree holds without a program made for it. */
export const canMeasure = process.platform === 'linux'

/** What can be read of each; a process may end while it is asked. */
function each<T>(pids: readonly (number | string)[], file: string, read: (text: string) => T): T[] {
  return pids.flatMap((pid) => {
    try {
      return [read(readFileSync(`/proc/${pid}/${file}`, 'utf8'))]
    } catch {
      return []
    }
  })
}

/** Bytes that a process and all that it started hold now. */
export function memoryOf(pid: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const tree = treeOf(pid, each(pids, 'stat', readStat))
  return each(tree, 'smaps_rollup', readShare).reduce((sum, bytes) => sum + bytes, 0)
}

/** Looks five times a second until it is stopped, and then tells the most that was held. */
export function watchMemory(pid: number): () => number {
  let peak = 0
  const look = () => (peak = Math.max(peak, memoryOf(pid)))
  const timer = setInterval(look, 200)
  return () => {
    clearInterval(timer)
    return peak
  }
}

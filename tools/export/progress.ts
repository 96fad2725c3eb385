let done = ''

/** Prints a step, with a running count of seconds on a terminal. */
export async function step<T>(line: string, work: () => Promise<T>): Promise<T> {
  if (!process.stdout.isTTY) {
    console.log(`${line}…`)
    return work()
  }
  done = ''
  const start = Date.now()
  const show = () => process.stdout.write(`\r${line}… ${done}${Math.round((Date.now() - start) / 1000)} s`)
  show()
  const timer = setInterval(show, 500)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.stdout.write('\n')
  }
}

/** Counts the progress of a step; without a terminal, prints every tenth of it. */
export function counter(total: number): () => void {
  let count = 0
  return () => {
    count++
    done = `${count} of ${total}, `
    const tenth = Math.floor((10 * count) / total) > Math.floor((10 * (count - 1)) / total)
    if (!process.stdout.isTTY && tenth) console.log(`  ${count} of ${total}`)
  }
}

/** Says what goes on; counts the seconds where somebody watches. */
export async function step<T>(line: string, work: () => Promise<T>): Promise<T> {
  if (!process.stdout.isTTY) {
    console.log(`${line}…`)
    return work()
  }
  const start = Date.now()
  const show = () => process.stdout.write(`\r${line}… ${Math.round((Date.now() - start) / 1000)} s`)
  show()
  const timer = setInterval(show, 1000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    process.stdout.write('\n')
  }
}

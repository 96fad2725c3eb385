import type { Plugin } from 'vite'

/** A text with others in some of its places, which it has to have. */
export function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((now, [place, other]) => {
    if (!now.includes(place)) throw new Error(`There is no ${place.trim()} to be changed.`)
    return now.replace(place, () => other)
  }, text)
}

/** Changes a file of Slidev’s client in the build, which ends where there is no such file or it has become another. */
export function edited(name: string, file: string, edit: (code: string) => string): Plugin {
  let met = false
  const other = (why: string) =>
    `Slidev is put together another way: ${why} See ${name} in tools/build/vite/.`
  return {
    name: `deck:${name}`,
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/@slidev/client/${file}`)) return
      met = true
      try {
        return { code: edit(code), map: null }
      } catch (error) {
        this.error(other(`${file}: ${(error as Error).message}`))
      }
    },
    buildEnd(error) {
      if (!error && !met) this.error(other(`there is no ${file}.`))
    },
  }
}

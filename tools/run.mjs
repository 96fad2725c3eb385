// The entry of the npm scripts: `node tools/run.mjs <name> [arguments]` runs `main` of tools/commands/<name>.ts, with a
// hyphen for a colon. Old versions of Node must be able to parse this file to report that they are too old, so: no `node:`
// imports, no `?.`, no top-level await.
import { existsSync, readFileSync } from 'fs'
import { dirname, join } from 'path'
import process from 'process'
import { fileURLToPath, pathToFileURL } from 'url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { engines, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** @param {string} line */
function fail(line) {
  process.stderr.write(line + '\n')
  process.exitCode = 1
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function run(name, args) {
  const least = engines.node.replace(/[^\d.]/g, '')
  const { node } = process.versions
  if (node.localeCompare(least, 'en', { numeric: true }) < 0) {
    return fail(`This deck needs Node ${least} or later; this is ${node}. https://nodejs.org`)
  }

  const names = Object.keys(scripts).filter((n) => scripts[n] === `node tools/run.mjs ${n}`)
  if (!names.includes(name)) {
    return fail(`Unknown command “${name || ''}”. Commands: ${names.join(', ')}.`)
  }
  if (!existsSync(join(root, 'node_modules', 'tsx'))) {
    return fail('The packages of this deck are not installed: run npm ci first.')
  }

  process.chdir(root)
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import(
    pathToFileURL(join(root, 'tools/commands', `${name.replace(':', '-')}.ts`)).href
  )
  process.exitCode = await main(args)
}

run(process.argv[2] || '', process.argv.slice(3)).catch((error) => {
  if (error.name === 'Interrupted') process.exitCode = error.exitCode
  else fail(error.name === 'UserError' ? error.message : error.stack || String(error))
})

/** Makes each replacement; throws if a place is not found. */
export function replaceEach(
  text: string,
  ...replacements: readonly (readonly [place: string | RegExp, replacement: string])[]
): string {
  return replacements.reduce((result, [place, replacement]) => {
    if (typeof place === 'string' ? !result.includes(place) : result.search(place) < 0)
      throw new Error(`“${String(place).trim()}” not found.`)
    return result.replace(place, () => replacement)
  }, text)
}

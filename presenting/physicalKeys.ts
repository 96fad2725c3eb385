const textFields = 'input, textarea, select, [contenteditable]'

/** The Latin letter of a physical key whose layout or input method produces another script, such as ы or あ. */
function letterOnKey({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent): string | undefined {
  const isForeign = key === 'Process' || (/^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key))
  if (!isForeign || ctrlKey || altKey || metaKey) return
  return code.match(/^Key([A-Z])$/)?.[1]!.toLowerCase()
}

/** Makes the shortcuts work with any keyboard layout: replaces such key events with ones for the Latin letter. */
export function takePhysicalKeys() {
  const replace = (event: KeyboardEvent) => {
    const letter = letterOnKey(event)
    const target = event.target as Element
    const { type, code, repeat, shiftKey } = event
    // A key that has opened a text field is lifted in it.
    if (!letter || (type === 'keydown' && target.matches(textFields))) return
    event.stopImmediatePropagation()
    const options = { key: letter, code, repeat, shiftKey, bubbles: true, cancelable: true }
    target.dispatchEvent(new KeyboardEvent(type, options))
  }
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, replace, { capture: true })
}

const takesText = 'input, textarea, select, [contenteditable]'

/** The letter on the key where the layout or an input method has none of Latin script there, as in ы or あ. */
function letterOnKey({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent): string | undefined {
  const isForeign = key === 'Process' || (/^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key))
  if (!isForeign || ctrlKey || altKey || metaKey) return
  return code.match(/^Key([A-Z])$/)?.[1]!.toLowerCase()
}

/** Has the keys of the talk work whatever keyboard is switched on: each such event gives way to one with the letter. */
export function takePhysicalKeys() {
  const pass = (event: KeyboardEvent) => {
    const letter = letterOnKey(event)
    const target = event.target as Element
    if (!letter || target.matches(takesText)) return
    event.stopImmediatePropagation()
    const { type, code, repeat, shiftKey } = event
    const options = { key: letter, code, repeat, shiftKey, bubbles: true, cancelable: true }
    target.dispatchEvent(new KeyboardEvent(type, options))
  }
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, pass, { capture: true })
}

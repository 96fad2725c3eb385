/** The shortcuts. The help panel shows this list; a test compares it with README. */
export const keys: readonly (readonly [keys: string, does: string])[] = [
  ['right, space, enter, page down', 'next step'],
  ['left, shift + space, page up', 'one step back'],
  ['down, shift + right', 'next slide'],
  ['up, shift + left', 'previous slide'],
  ['home, end', 'first slide, last slide'],
  ['g', 'go to a slide by number or words'],
  ['o', 'overview of all slides'],
  ['s', 'source card: what the figures measure'],
  ['b, .', 'black screen for the audience, and back'],
  ['d', 'dark or light'],
  ['f', 'full screen'],
  ['?', 'this list'],
  ['escape', 'close what is open'],
]

import { presenterNotesFontSize } from '@slidev/client/state/index.ts'

const done = 'deck-desk'

/** Notes that can be read standing: once, since from then on the presenter sets them in Slidev’s own controls. */
export function fitPresenter() {
  if (localStorage.getItem(done)) return
  localStorage.setItem(done, 'fitted')
  presenterNotesFontSize.value = Math.min(Math.max((1.4 * innerWidth) / 1280, 1.4), 1.8)
  localStorage.setItem('slidev-presenter-notes-width', String(Math.round(innerWidth * 0.4)))
  localStorage.setItem('slidev-presenter-notes-row-size', String(Math.round(innerHeight * 0.6)))
}

import { presenterNotesFontSize } from '@slidev/client/state/index.ts'

const preset = (key: string, value: number) => {
  if (localStorage.getItem(key) === null) localStorage.setItem(key, String(value))
}

/** Notes that can be read standing, until the presenter sets them otherwise in Slidev’s own controls. */
export function fitPresenter() {
  if (localStorage.getItem('slidev-presenter-font-size') === null) presenterNotesFontSize.value = 1.4
  preset('slidev-presenter-notes-width', Math.round(innerWidth * 0.4))
  preset('slidev-presenter-notes-row-size', Math.round(innerHeight * 0.62))
}

import { onMounted, onUnmounted } from 'vue'

function nameDialog() {
  const dialog = document.querySelector('#slidev-goto-dialog')
  dialog?.setAttribute('role', 'search')
  dialog?.setAttribute('aria-label', 'Go to slide')
  return dialog !== null
}

/** Makes landmarks of the slide and of the dialog that goes to one. */
export function useLandmarks() {
  // The dialog comes behind the first slide.
  const app = new MutationObserver(() => nameDialog() && app.disconnect())
  onMounted(() => {
    document.querySelector('#slide-content')?.setAttribute('role', 'main')
    if (!nameDialog()) app.observe(document.querySelector('#app')!, { childList: true })
  })
  onUnmounted(() => app.disconnect())
}

import { replaceEach } from '../../shared/replace.ts'
import { editClient } from './client.ts'

/** Gives assistive technology landmarks for the current slide and the go-to dialog. */
export const landmarks = () => [
  editClient('main-landmark', 'internals/SlideContainer.vue', (code) =>
    replaceEach(code, [
      `:id="isMain ? 'slide-content' : undefined"`,
      `:id="isMain ? 'slide-content' : undefined" :role="isMain && !isPrintMode ? 'main' : undefined"`,
    ]),
  ),
  editClient('search-landmark', 'internals/Goto.vue', (code) =>
    replaceEach(code, [
      'id="slidev-goto-dialog"',
      'id="slidev-goto-dialog" role="search" aria-label="Go to slide"',
    ]),
  ),
]

import { defineComponent } from 'vue'

/**
 * Stub of floating-vue: Slidev uses it for descriptions of settings, of which there are none, and for the drawing tools,
 * which are disabled.
 */
export const Tooltip = defineComponent({
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.(),
})

export const Dropdown = Tooltip

export const recomputeAllPoppers = () => {}

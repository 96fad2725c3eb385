import { defineComponent } from 'vue'

/**
 * In the place of floating-vue: of all it does, the app uses a tooltip on those settings that have a description, which
 * none has, and the drawing tools, which are off. A settings’ name is shown as it is.
 */
export const Tooltip = defineComponent({
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.(),
})

/** The drawing tools’ menus; see above. */
export const Dropdown = Tooltip

export const recomputeAllPoppers = () => {}

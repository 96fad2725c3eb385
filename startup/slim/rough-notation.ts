/** In the place of @slidev/rough-notation: no slide has a v-mark, and the build refuses one that would. */
export const annotate = () => ({ show() {}, hide() {} })

/** Stub of @slidev/rough-notation: the build rejects slides with v-mark. */
export const annotate = () => ({ show() {}, hide() {} })

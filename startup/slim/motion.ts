/** Stub of @vueuse/motion: the build rejects slides with v-motion. */
export const MotionDirective = () => ({ created() {}, mounted() {} })

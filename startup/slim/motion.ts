/** In the place of @vueuse/motion: no slide moves anything with v-motion, and the build refuses one that would. */
export const MotionDirective = () => ({ created() {}, mounted() {} })

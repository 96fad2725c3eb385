/** In the place of the twoslash client: it serves code blocks alone, and the build refuses a twoslash one. */
export default { install() {} }

/** Stub of the twoslash client: the build rejects twoslash code blocks. */
export default { install() {} }

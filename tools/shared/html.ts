/** Escapes text for HTML content and attributes. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** Fixes the meta tags that Slidev fills from the headmatter: it adds quotation marks and escapes twice. */
export const withPlainMeta = (page: string) =>
  page.replace(
    / content="&quot;([^"]*)&quot;"/g,
    (_, text: string) => ` content="${text.replace(/&amp;(?=#?\w+;)/g, '&')}"`,
  )

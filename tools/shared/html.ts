/** Text as it stands in a page or in an attribute of it. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** The head of a page as it should be: Slidev sets what it takes from the headmatter in quotation marks and escapes it twice. */
export const withPlainMeta = (page: string) =>
  page.replace(
    / content="&quot;([^"]*)&quot;"/g,
    (_, text: string) => ` content="${text.replace(/&amp;(?=#?\w+;)/g, '&')}"`,
  )

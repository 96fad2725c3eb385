const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Escapes text for HTML content and attributes in double quotes. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => entities[sign as keyof typeof entities])

export const unescaped = (text: string) =>
  text.replace(/&\w+;/g, (entity) => Object.entries(entities).find(([, of]) => of === entity)?.[0] ?? entity)

/** Fixes the meta tags that Slidev fills from the headmatter: it adds quotation marks and escapes twice. */
export const withPlainMeta = (page: string) =>
  page.replace(
    / content="&quot;([^"]*)&quot;"/g,
    (_, text: string) => ` content="${text.replace(/&amp;(?=#?\w+;)/g, '&')}"`,
  )

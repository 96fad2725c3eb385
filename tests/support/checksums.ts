import { createHash } from 'node:crypto'

/** One line per quotation: its id, its page and a hash of its words. */
export const checksums = (all: Record<string, { text: string; page: number }>) =>
  Object.entries(all)
    .map(
      ([id, { text, page }]) =>
        `${id} p.${page} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
    )
    .join('\n')

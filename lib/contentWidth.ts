/** Width of the slide between its margins, in slide pixels. */
export const contentWidth = 868

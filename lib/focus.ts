/** Takes the focus off a pressed button or link: Slidev ignores its keys while one has it. */
export const dropFocus = ({ currentTarget }: Event) => (currentTarget as HTMLElement).blur()

/** Whether a click came from the keyboard, whose users keep the focus where it is. */
export const isByKeyboard = ({ detail }: MouseEvent) => detail === 0

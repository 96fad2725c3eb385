/** A slide and how many clicks have been made on it. */
export interface Place {
  no: number
  click: number
}

/** Milliseconds after which it is another talk. */
export const longestTalk = 6 * 60 * 60 * 1000

/** Where the windows of a talk tell the presenting server their place. */
export const placeAddress = '/talk/place'

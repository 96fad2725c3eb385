/** A slide and the number of clicks made on it. */
export interface Place {
  no: number
  click: number
}

/** Milliseconds after which a start begins a new talk instead of resuming. */
export const longestTalk = 6 * 60 * 60 * 1000

/** The URL path to which the windows report their place. */
export const placeAddress = '/talk/place'

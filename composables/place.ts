/** A slide and how many clicks have been made on it. */
export interface Place {
  no: number
  click: number
}

/** Where the windows of a talk tell the presenting server their place. */
export const placeAddress = '/talk/place'

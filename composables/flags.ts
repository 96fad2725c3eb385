export type Lane = 'above' | 'below'

/**
 * Left edges for the flags of a timeline: each as near to its dot as the neighbours in its lane
 * and the edges of the drawing allow.
 */
export function flagPlaces(
  dots: readonly number[],
  lanes: readonly Lane[],
  flagWidth: number,
  width: number,
  gap = 14,
): number[] {
  const places = dots.map((dot) => Math.min(dot, width - flagWidth))
  for (const lane of ['above', 'below'] as const) {
    const members = lanes.flatMap((here, i) => (here === lane ? [i] : []))
    for (let k = 1; k < members.length; k++) {
      const [before, here] = [members[k - 1]!, members[k]!]
      places[here] = Math.max(places[here]!, places[before]! + flagWidth + gap)
    }
    let limit = width - flagWidth
    for (const i of members.reverse()) {
      places[i] = Math.min(places[i]!, limit)
      limit = places[i]! - flagWidth - gap
    }
  }
  return places
}

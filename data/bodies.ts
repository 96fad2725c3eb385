import type { Body } from './types'

/** States and bodies that act in events. */
export const bodies = {
  japan: { names: ['Japan', 'Japanese', 'Tokyo'], from: 'Japan' },
  cabinet: { names: ['cabinet'], from: 'Japan' },
  ldp: { names: ['LDP'], from: 'Japan' },
  us: { names: ['US', 'American', 'Washington'], from: 'United States' },
  servicemen: { names: ['US servicemen', 'US Marine'] },
  china: { names: ['China', 'Chinese', 'Beijing'], from: 'China' },
  northKorea: { names: ['North Korea', 'North Korean', 'Pyongyang'], from: 'North Korea' },
  southKorea: { names: ['South Korea', 'South Korean', 'Seoul'], from: 'South Korea' },
  russia: { names: ['Russia', 'Russian', 'Moscow'], from: 'Russia' },
  tppStates: { names: ['states'], from: 'several' },
} as const satisfies Record<string, Body>

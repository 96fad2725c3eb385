import type { corrections } from './corrections'
import type { events } from './events'
import type { figures, onRecordFigures } from './figures'
import type { people } from './people'
import type { quotations } from './quotations'
import type { records } from './records'
import type { works } from './works'

export * from './corrections'
export * from './events'
export * from './figures'
export * from './people'
export * from './quotations'
export * from './records'
export type * from './types'
export * from './works'

export type FigureId = keyof typeof figures
export type OnRecordFigureId = keyof typeof onRecordFigures
export type EventId = keyof typeof events
export type PersonId = keyof typeof people
export type QuotationId = keyof typeof quotations
export type WorkId = keyof typeof works
export type RecordId = keyof typeof records
export type CorrectionId = keyof typeof corrections

import type { events } from './events'
import type { figures } from './figures'
import type { quotations } from './quotations'

export * from './bodies'
export * from './corrections'
export * from './events'
export * from './figures'
export * from './later'
export * from './people'
export * from './quotations'
export * from './furtherReading'
export * from './records'
export type * from './types'
export * from './works'

export type FigureId = keyof typeof figures
export type EventId = keyof typeof events
export type QuotationId = keyof typeof quotations

import type { Page } from './types'

/** The four kinds of domestic factors in the article (pp. 85–86). */
export const filterKinds = ['personal', 'institutional', 'societal', 'economic'] as const

export type FilterKind = (typeof filterKinds)[number]

/** A verbatim passage of the article and the page on which it begins. */
export interface ArticleWords {
  words: string
  page: Page
}

/** How one response passed through the domestic filters. */
export interface FilteredResponse {
  /** The article's verb for it. */
  response: string
  field: string
  /** Whether the American stance ran with Japan's interests or against them. */
  interests: ArticleWords & { course: 'diverged' | 'converged'; text: string }
  /** The filters that the article shows at work, each with an example. */
  filters: Partial<Record<FilterKind, ArticleWords & { example: string }>>
}

const ranCounter = {
  course: 'diverged',
  text: 'diverged',
  words: 'Donald Trump’s stance on US bases in Japan or TPP ran counter to Japanese interests',
  page: 94,
} as const

/**
 * Which filters the article shows at work in which response. The article does not sort its cases this way: the marks are the
 * presenter's reading of the sentences, and a test compares the sentences with those that were read.
 */
export const filteredResponses = {
  assuaging: {
    response: 'Assuaging',
    field: 'bases',
    interests: ranCounter,
    filters: {
      personal: {
        example: 'tie with Trump',
        words: 'The personal relationship between Abe Shinzō and Donald Trump proved helpful',
        page: 91,
      },
      institutional: {
        example: 'Abe’s staff',
        words: 'Provided with hard data from his administrative staff',
        page: 90,
      },
      societal: {
        example: 'Okinawan protest',
        words: 'strong opposition from Okinawan NGOs and local authorities',
        page: 91,
      },
    },
  },
  adapting: {
    response: 'Adapting',
    field: 'trade',
    interests: ranCounter,
    filters: {
      personal: {
        example: 'tie not enough',
        words: 'it proved insufficient to persuade Trump to continue the TPP initiative',
        page: 98,
      },
      societal: {
        example: 'Trump’s promises',
        words: 'a new trade policy constituted a vital component of Donald Trump’s electoral promises',
        page: 94,
      },
      economic: {
        example: 'car producers',
        words: 'Due to the pressure from car producers',
        page: 91,
      },
    },
  },
  exploiting: {
    response: 'Exploiting',
    field: 'security',
    interests: {
      course: 'converged',
      text: 'seemed to converge',
      words: 'seemed to be in line with the foreign policy of the Abe administration',
      page: 94,
    },
    filters: {
      personal: {
        example: 'Trump’s sudden shifts',
        words: 'sudden shifts in Donald Trump’s security policy constituted a challenge',
        page: 98,
      },
      institutional: {
        example: 'advisers on China',
        words: 'two influential advisors to Trump',
        page: 94,
      },
    },
  },
} as const satisfies Record<string, FilteredResponse>

export type ResponseId = keyof typeof filteredResponses

import type { FurtherReading } from './types'

/** Further reading; every entry was checked against the records given. */
export const furtherReading: readonly FurtherReading[] = [
  {
    author: 'Gideon Rose',
    work: 'Neoclassical Realism and Theories of Foreign Policy',
    kind: 'article',
    where: '*World Politics* 51(1), 1998',
    why: 'The theory at its source: relative power first, then the domestic filters.',
    urls: [
      'http://journals.cambridge.org/action/displayAbstract?fromPage=online&aid=7625784&fileId=S0043887100007814',
      'https://core-prod.cambridgecore.org/core/journals/review-of-international-studies/article/systemic-pressures-and-domestic-ideas-a-neoclassical-realist-model-of-grand-strategy-formation/E2DB12BFD2B50F898DCC4DA966177ED4',
    ],
  },
  {
    author: 'Norrin Ripsman, Jeffrey Taliaferro and Steven Lobell',
    work: 'Neoclassical Realist Theory of International Politics',
    kind: 'book',
    where: 'Oxford University Press, 2016',
    why: 'Makes the theory a research programme, with a method: how a test of it should look.',
    urls: [
      'https://blogs.lse.ac.uk/lsereviewofbooks/2016/10/11/book-review-neoclassical-realist-theory-of-international-politics-by-norrin-m-ripsman-jeffrey-w-taliaferro-and-steven-e-lobell/',
    ],
  },
  {
    author: 'Kevin Narizny',
    work: 'On Systemic Paradigms and Domestic Politics',
    kind: 'article',
    where: '*International Security*',
    why: 'The objection: its domestic variables do not fit realist assumptions.',
    urls: [
      'https://direct.mit.edu/isec/article-abstract/43/2/193/12209/Correspondence-Neoclassical-Realism-and-Its',
    ],
  },
  {
    author: 'Robert Putnam',
    work: 'Diplomacy and Domestic Politics: The Logic of Two-Level Games',
    kind: 'article',
    where: '*International Organization* 42, 1988, 427–460',
    why: 'Leaders play at home and abroad at once: a place for American domestic politics.',
    urls: [
      'https://www.cambridge.org/core/journals/international-organization/article/abs/diplomacy-and-domestic-politics-the-logic-of-twolevel-games/B2E11FB757C4465C4097015BD421035F',
      'https://cambridge.org/core/journals/international-organization/article/abs/beyond-twolevel-games-domesticinternational-interaction-in-the-intermediaterange-nuclear-forces-negotiations/4D39CBB8353FD2168465D1C6D9C56703',
    ],
  },
  {
    author: 'Mireya Solís',
    work: 'Dilemmas of a Trading Nation: Japan and the United States in the Evolving Asia-Pacific Order',
    kind: 'book',
    where: '2017',
    why: 'The TPP and domestic reform at home: the domestic side of the trade chapter.',
    urls: [
      'https://www.brookings.edu/news-releases/mireya-solis-joins-richard-bush-in-co-directing-the-center-for-east-asia-policy-studies/',
    ],
  },
  {
    author: 'Tobias Harris',
    work: 'The Iconoclast: Shinzo Abe and the New Japan',
    kind: 'book',
    where: 'Hurst, 2020',
    why: 'A biography that covers his dealings with Obama and Trump, to set beside the insider’s account.',
    urls: ['https://newbooksnetwork.com/the-iconoclast'],
  },
  {
    author: 'Michael Green',
    work: 'Line of Advantage: Japan’s Grand Strategy in the Era of Abe Shinzō',
    kind: 'book',
    where: 'Columbia University Press, 2022',
    why: 'The long line of Abe’s strategy, against a sudden revision in 2016.',
    urls: [
      'https://www.airuniversity.af.edu/JIPA/Display/Article/3094539/book-review-line-of-advantage-japans-grand-strategy-in-the-era-of-abe-shinz/',
    ],
  },
]

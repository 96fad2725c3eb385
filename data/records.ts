import type { PublicRecord } from './types'

/**
 * The public record behind corrections, caveats, checked dates and later facts.
 * `notes` marks blogs, reposts and anonymous uploads: never on a slide.
 */
export const records = {
  // Cost of the bases
  hostCostMetric: {
    publisher: 'Honkawa statistics site',
    says: 'The shares come from the US Defense Department’s 2004 compendium; the measure is the “US cost offset percentage”.',
    url: 'https://honkawa2.sakura.ne.jp/9352.html',
    standing: 'notes',
  },
  hostCostYear: {
    publisher: 'Japanese blog, February 2017',
    says: 'The 2004 report gives results for 2002 and is the last of its kind.',
    url: 'http://fuseishoyo-roku.cocolog-nifty.com/blog/2017/02/post-bc83.html',
    standing: 'notes',
  },
  hostCost2002: {
    publisher: 'Japan Press Service',
    says: 'By the US Defense Department’s report of 2004, Japan covered 74.5% of the cost of US forces in 2002.',
    url: 'http://www.japan-press.co.jp/2006/2469/transfer%20to%20guam3.html',
    standing: 'press',
  },
  hostCost745: {
    publisher: 'ROK Drop (blog)',
    says: 'Japan’s share is 74.5%.',
    url: 'https://rokdrop.net/2016/05/09/how-much-does-japan-pay-for-us-military-bases',
    standing: 'notes',
  },
  hostCost745Yomiuri: {
    publisher: 'Yomiuri extract in a bookmark service',
    says: 'Japan’s share in 2002 was 74.5%.',
    url: 'https://b.hatena.ne.jp/daybeforeyesterday/20170213',
    standing: 'notes',
  },
  hostCostRepost: {
    publisher: 'Repost of a Japanese press report, January 2017',
    says: 'Italy 41%, Korea 40%, Germany 33%, nothing newer of the kind; the Japanese ministry counts 86.4% for fiscal 2015.',
    url: 'http://news.kantsuu.com/201701/20170131092603_587865.shtml',
    standing: 'notes',
  },
  japanTimesHostShare: {
    publisher: 'The Japan Times',
    says: 'With realignment and rents counted in, Japan carries 48.3% of the cost in fiscal 2016.',
    url: 'https://www.japantimes.co.jp/news/2016/05/16/reference/trump-remarks-prompt-debate-cost-japan-u-s-defense-ties/',
    standing: 'press',
  },
  hostCostLaTimes: {
    publisher: 'Los Angeles Times',
    says: 'Japan’s payments cover about a third or more of the cost of keeping US troops there.',
    url: 'https://www.latimes.com/nation/la-na-trump-allies-20160930-snap-story.html',
    standing: 'press',
  },

  // Land forces
  koreaArmy2018: {
    publisher: 'USA Today',
    says: 'More than 19,000 of about 28,000 US troops in South Korea are soldiers of the Army (2018).',
    url: 'https://www.usatoday.com/story/news/politics/2018/06/05/u-s-bases-28-000-troops-south-korea-summit-june-12/671126002/',
    standing: 'press',
  },
  marinesOkinawa: {
    publisher: 'Military.com',
    says: 'The marines in Okinawa have averaged 15,700 since the late 1990s (2012).',
    url: 'https://www.military.com/daily-news/2012/06/14/marines-to-bump-up-numbers-on-okinawa.html',
    standing: 'press',
  },
  troops2005: {
    publisher: 'Wash Park Prophet (blog)',
    says: 'March 2005: the Army had 1,791 of 34,928 US troops in Japan and 25,087 of 34,803 in South Korea; 14,504 marines were in Japan.',
    url: 'http://washparkprophet.blogspot.com/2006/01/foreign-military-bases.html',
    standing: 'notes',
  },
  troops2005Totals: {
    publisher: 'Gensuikin',
    says: 'Gives the same totals of US troops for 2005.',
    url: 'http://www.gensuikin.org/frm/lnkmn/2009/04siryou/100413hutan.htm',
    standing: 'notes',
  },
  whitePaperGroundForces: {
    publisher: 'Japanese Defence White Paper (uploaded copy)',
    says: 'Counts Army and Marine Corps together as US ground forces: 17,000 and 19,000 in Japan and South Korea.',
    url: 'https://studylib.net/doc/11050201',
    standing: 'notes',
  },

  // Cars and tariffs
  jamaProduction: {
    publisher: 'JAMA (industry association)',
    says: 'Japanese makers built 3.85 million vehicles in the US in 2015 and exported 417,699 of them.',
    url: 'https://www.jama.org/columbus-business-first-japans-big-3-automakers-built-more-cars-in-u-s-than-detroit-3-last-year/',
    standing: 'press',
  },
  sales2015: {
    publisher: 'The Japan Times',
    says: 'US sales in 2015: Toyota 2,499,313, Honda 1,586,551, Nissan 1,484,918.',
    url: 'https://www.japantimes.co.jp/news/2016/01/06/business/japans-automakers-achieve-record-u-s-sales-2015/',
    standing: 'press',
  },
  salesSubaru2015: {
    publisher: 'Motorway America',
    says: 'Subaru sold 582,675 vehicles in the US in 2015.',
    url: 'http://www.motorwayamerica.com/news/f-150-camry-retain-crowns-us-auto-sales-smash-record-2015',
    standing: 'press',
  },
  beefTariff: {
    publisher: 'DTN / The Progressive Farmer',
    says: 'Trump, in Omaha on 6 May 2016, spoke of 38%; the beef duty was 38.5%, TPP would have cut it to 9%, and the US car duty was 2.5%.',
    url: 'https://www.dtnpf.com/agriculture/web/ag/blogs/ag-policy-blog/blog-post/2016/05/09/trump-highlights-tariff-beef-japan',
    standing: 'press',
  },
  beefTariffMeatingplace: {
    publisher: 'Meatingplace (repost)',
    says: 'Notes the same irony: TPP would have lowered the beef duty that Trump complained of.',
    url: 'http://www.ciclt.net/sn/new/n_detail.aspx?ClientCode=ncagbc&N_ID=92028',
    standing: 'notes',
  },
  safeguardsStr: {
    publisher: 'Sandler, Travis & Rosenberg Trade Report',
    says: 'The January 2018 duties on washers and solar cells are section 201 safeguards; Korea is included in both.',
    url: 'https://www.strtrade.com/trade-news-resources/str-trade-report/trade-report/safeguard-trqs-imposed-on-imported-washing-machines-solar-cells',
    standing: 'press',
  },
  safeguardsThompson: {
    publisher: 'Thompson Hine (law firm blog)',
    says: 'First US “global safeguard” restrictions since 2002, on washing machines and solar cells.',
    url: 'https://www.thompsonhinesmartrade.com/2018/01/president-trump-imposes-new-tariffs-washing-machines-solar-cells-modules/',
    standing: 'notes',
  },
  steelProclamation: {
    publisher: 'US Federal Register (text at Justia)',
    says: 'Proclamation 9705 of 8 March 2018: 25% on steel, in force from 23 March.',
    url: 'https://regulations.justia.com/regulations/fedreg/2018/03/15/2018-05478.html',
    standing: 'official',
  },
  aluminiumProclamation: {
    publisher: 'US Federal Register (text at Justia)',
    says: 'Proclamation 9704 of 8 March 2018: 10% on aluminium, in force from 23 March.',
    url: 'https://regulations.justia.com/regulations/fedreg/2018/03/15/2018-05477.html',
    standing: 'official',
  },
  tariffExemptions: {
    publisher: 'Shapiro (customs broker)',
    says: 'Lists the partners exempted from the metal tariffs; Japan is not among them.',
    url: 'https://www.shapiro.com/alerts/president-trump-issues-last-minute-proclamations-adjusting-regulations-on-imports-of-steel-and-aluminum/',
    standing: 'notes',
  },
  wsjColumn: {
    publisher: 'CNBC',
    says: 'Trump’s words came in a telephone call to the columnist James Freeman, published on 6 September 2018.',
    url: 'https://www.cnbc.com/2018/09/06/president-trump-hints-to-wsj-that-trade-fight-with-japan-could-be-next.html',
    standing: 'press',
  },
  carThreat2018: {
    publisher: 'Washington Examiner',
    says: 'Reports the threat of a tariff on Japanese cars as the next trade dispute.',
    url: 'https://www.washingtonexaminer.com/news/2193998/trump-planning-trade-fight-with-japan-next',
    standing: 'press',
  },
  jointStatement2018: {
    publisher: 'White House (archived)',
    says: 'Joint Statement of 26 September 2018: the two sides will enter into talks on goods.',
    url: 'https://trumpwhitehouse.archives.gov/briefings-statements/joint-statement-united-states-japan/',
    standing: 'official',
  },
  jointStatementGist: {
    publisher: 'Press digest of the US Embassy in Tokyo',
    says: 'No car tariffs on Japan while talks go on, and no farm demands beyond earlier trade pacts.',
    url: 'https://jmh.usembassy.gov/20180927112287/',
    standing: 'press',
  },
  asoRefuses: {
    publisher: 'CNBC',
    says: 'Asō dismissed a two-way trade pact on 7 November 2017.',
    url: 'https://www.cnbc.com/amp/2017/11/06/japan-dismisses-the-idea-of-a-two-way-trade-pact-with-the-us-no-matter-what-trump-wants.html',
    standing: 'press',
  },
  dialogueFirst: {
    publisher: 'Pence and Asō, joint press release (American Presidency Project)',
    says: 'The Economic Dialogue opened on 18 April 2017 with three pillars.',
    url: 'https://presidency.ucsb.edu/documents/joint-press-release-from-vice-president-mike-pence-and-deputy-prime-minister-taro-aso-the',
    standing: 'official',
  },
  dialogueSecond: {
    publisher: 'Japanese Foreign Ministry',
    says: 'The second round of the Economic Dialogue took place on 16 October 2017.',
    url: 'https://www.mofa.go.jp/na/na2/us/page4e_000686.html',
    standing: 'official',
  },

  // TPP
  tppNotification: {
    publisher: 'Library of Congress',
    says: 'Japan notified its ratification of TPP on 20 January 2017.',
    url: 'http://loc.gov/law/foreign-news/article/new-zealand-ratification-of-trans-pacific-partnership-agreement-completed/',
    standing: 'official',
  },
  usLeavesTpp: {
    publisher: 'The Washington Times',
    says: 'Trump took the US out of TPP on 23 January 2017 and spoke of “ridiculous trade deals”.',
    url: 'https://www.washingtontimes.com/news/2017/jan/23/trump-pull-out-trans-pacific-partnership/',
    standing: 'press',
  },
  daNangMofa: {
    publisher: 'Japanese Foreign Ministry',
    says: 'Da Nang, 10–11 November 2017; also the wording of Kōno’s “foundation” sentence.',
    url: 'http://www.mofa.go.jp/press/release/press4e_001788.html',
    standing: 'official',
  },
  daNangMinisters: {
    publisher: 'International Trade Compliance Update (law firm blog)',
    says: 'In Da Nang ministers, not leaders, agreed on “core elements”.',
    url: 'https://www.internationaltradecomplianceupdate.com/2017/12/15/trans-pacific-partnership-tpp-ministerial-statement/',
    standing: 'notes',
  },
  tpp11Signed: {
    publisher: 'New Zealand Ministry of Foreign Affairs and Trade',
    says: 'TPP-11 was signed in Santiago on 8 March 2018.',
    url: 'https://www.mfat.govt.nz/en/about-us/who-we-are/treaties/comprehensive-and-progressive-agreement-for-tpp/',
    standing: 'official',
  },
  tpp11Ratified: {
    publisher: 'Jiji Press, in The Daily Manila Shimbun',
    says: 'Japan completed its ratification of TPP-11 on 6 July 2018, second after Mexico.',
    url: 'https://manila-stv.ph/japan_news/japan-completes-domestic-procedures-to-ratify-new-tpp.html',
    standing: 'press',
  },

  // The election and New York, November 2016
  clintonTpp: {
    publisher: 'Press digest of the US Embassy in Tokyo',
    says: 'Clinton, August 2016, on TPP: she opposed it now and would oppose it as president.',
    url: 'https://jmh.usembassy.gov/201608124250/',
    standing: 'press',
  },
  clintonMeeting: {
    publisher: 'The Japan Times',
    says: '19 September 2016: a courtesy call at Clinton’s request; the two restated opposite positions on TPP.',
    url: 'http://japantimes.co.jp/news/2016/09/20/national/politics-diplomacy/abe-clinton-meet-ny-restate-split-tpp-stances-weigh-pyongyang-threat',
    standing: 'press',
  },
  houstonDebate: {
    publisher: 'Time',
    says: 'Transcript of the Houston debate of 25 February 2016.',
    url: 'http://time.com/4238363/republican-debate-tenth-houston-cnn-telemundo-transcript-full-text/',
    standing: 'press',
  },
  kawaiNunes: {
    publisher: 'The Japan Times',
    says: 'Kawai was in Washington and met Representative Nunes on 16 November 2016.',
    url: 'https://www.japantimes.co.jp/news/2016/11/17/national/politics-diplomacy/trumps-meeting-abe-reflects-emphasis-japan-trump-aide/',
    standing: 'press',
  },
  trumpTowerMofa: {
    publisher: 'Japanese Foreign Ministry',
    says: '17 November 2016: about 90 minutes; Abe gave a golf club and received golf goods.',
    url: 'https://www.mofa.go.jp/mofaj/na/na1/us/page3e_000622.html',
    standing: 'official',
  },
  golfClub: {
    publisher: 'The Washington Post',
    says: 'The club was a Honma driver worth 3,755 dollars.',
    url: 'https://www.washingtonpost.com/news/reliable-source/wp/2016/11/21/donald-trump-gets-3755-gold-golf-club-from-japanese-prime-minister/',
    standing: 'press',
  },
  talksUnofficial: {
    publisher: 'The Japan Times',
    says: 'Abe declined to give specifics of 17 November 2016 because the talks were unofficial.',
    url: 'https://www.japantimes.co.jp/news/2016/11/18/national/politics-diplomacy/new-york-talks-abe-confident-can-build-trust-based-ties-trump/',
    standing: 'press',
  },
  antoAuthor: {
    publisher: 'Abema Times',
    says: 'Introduces Yamaguchi as the man with the deepest access to the Abe government; Abe, it says, telephoned him after the meeting.',
    url: 'https://times.abema.tv/articles/-/1633856',
    standing: 'press',
  },
  kishiSankei: {
    publisher: 'Sankei Shimbun',
    says: 'Kishi and Eisenhower played at Burning Tree on 19 June 1957.',
    url: 'https://www.sankei.com/article/20150918-DBHQKZWRZVKJLLDSQHYVU5J4FY/',
    standing: 'press',
  },
  kishiSportsIllustrated: {
    publisher: 'Sports Illustrated',
    says: 'Reported the round of golf of Kishi and Eisenhower at the time.',
    url: 'https://vault.si.com/vault/1957/07/01/events-discoveries',
    standing: 'press',
  },

  // February 2017
  mattisTranscript: {
    publisher: 'US Department of Defense',
    says: 'Transcript of the press briefing of Mattis and Inada in Tokyo.',
    url: 'https://www.defense.gov/News/Transcripts/Transcript/Article/1071436/joint-press-briefing-by-secretary-mattis-and-minister-inada-in-tokyo-japan/',
    standing: 'official',
  },
  mattisVisit: {
    publisher: 'Japan Forward',
    says: 'Mattis was in Japan on 3 and 4 February 2017.',
    url: 'https://japan-forward.com/mattis-inada-and-another-missed-opportunity/',
    standing: 'press',
  },
  mattisNippon: {
    publisher: 'Nippon.com',
    says: 'Mattis called Japan a model of cost sharing on 4 February 2017.',
    url: 'https://www.nippon.com/en/behind/l10136/',
    standing: 'press',
  },
  summit2017: {
    publisher: 'PTI, in Business Standard',
    says: 'On 10 February 2017 Trump thanked Japan and called the alliance a cornerstone.',
    url: 'https://business-standard.com/amp/article/pti-stories/trump-abe-pledge-to-strengthen-us-japan-relationship-117021100077_1.html',
    standing: 'press',
  },
  summit2017Mainichi: {
    publisher: 'The Mainichi',
    says: 'Reports the Washington summit of 10 February 2017.',
    url: 'https://mainichi.jp/english/articles/20170211/p2a/00m/0na/003000c',
    standing: 'press',
  },
  jointStatement2017: {
    publisher: 'Trump and Abe, Joint Statement (American Presidency Project)',
    says: 'Has the words on the East and South China Seas that the article quotes.',
    url: 'https://presidency.ucsb.edu/documents/joint-statement-president-trump-and-prime-minister-shinzo-abe-japan',
    standing: 'official',
  },
  mofaPalmBeach: {
    publisher: 'Japanese Foreign Ministry',
    says: 'The statement in Palm Beach was made on 11 February 2017.',
    url: 'https://www.mofa.go.jp/na/na1/us/page4e_000580.html',
    standing: 'official',
  },
  maraLagoKyodo: {
    publisher: 'Kyodo News',
    says: 'Reports the joint appearance in Palm Beach in February 2017.',
    url: 'http://english.kyodonews.jp/news/2017/02/458228.html',
    standing: 'press',
  },
  maraLagoMainichi: {
    publisher: 'The Mainichi (archived page)',
    says: 'Golf and statement fell on the same day in February 2017.',
    url: 'https://megalodon.jp/ref/2017-0301-0757-16/mainichi.jp/english/articles/20170212/p2g/00m/0dm/041000c',
    standing: 'press',
  },
  maraLagoHamodia: {
    publisher: 'Hamodia',
    says: 'Before April 2018, Abe’s last stay at the resort was in February 2017.',
    url: 'https://hamodia.com/2018/04/02/japans-abe-visit-u-s-discuss-north-korea-trump/',
    standing: 'press',
  },
  kasumigasekiGolf: {
    publisher: 'J-Cast',
    says: 'The round of 5 November 2017 was played at Kasumigaseki in Saitama.',
    url: 'https://j-cast.com/tv/2017/11/06313056.html',
    standing: 'press',
  },

  // China
  abeChinaGovOnline: {
    publisher: 'Government of Japan, Highlighting Japan',
    says: 'Abe was in China on 25–27 October 2018, the first such visit in nearly seven years, multilateral meetings apart.',
    url: 'https://www.gov-online.go.jp/eng/publicity/book/hlj/html/201812/201812_00_en.html',
    standing: 'official',
  },
  abeChinaMofa: {
    publisher: 'Japanese Foreign Ministry',
    says: 'The signing ceremony followed the summit with Premier Li; the meeting with Xi came later.',
    url: 'https://www.mofa.go.jp/mofaj/a_o/c_m1/cn/page4_004452.html',
    standing: 'official',
  },
  signingPhoto: {
    publisher: 'GetNewsFirst (repost)',
    says: 'A photo caption shows Li, Abe and the two foreign ministers.',
    url: 'https://getnewsfirst.com/posts/china-japan-to-forge-closer-ties-at-historic-turning-point',
    standing: 'notes',
  },
  gdp2010: {
    publisher: 'Epress',
    says: 'GDP in 2010: China 5.879, Japan 5.474 trillion dollars.',
    url: 'https://epress.am/en/2011/02/14/china-overtakes-japan-as-worlds-second-biggest-economy.html',
    standing: 'press',
  },
  gdp2016: {
    publisher: 'China Daily',
    says: 'China’s GDP in 2016 was 11.20 trillion dollars, by World Bank numbers.',
    url: 'https://global.chinadaily.com.cn/a/201807/12/WS5b470851a310796df4df612f.html',
    standing: 'press',
  },
  tsaiCallHill: {
    publisher: 'The Hill',
    says: 'The call of 2 December 2016 was the first by a president or president-elect since 1979.',
    url: 'https://thehill.com/blogs/blog-briefing-room/news/308559-trump-makes-history-with-phone-call-to-taiwan-leader/',
    standing: 'press',
  },
  tsaiCallScmp: {
    publisher: 'South China Morning Post',
    says: 'Tsai Ing-wen initiated the call.',
    url: 'http://www.scmp.com/news/china/policies-politics/article/2051450/taiwans-tsai-ing-wen-initiated-phone-call-donald-trump',
    standing: 'press',
  },
  grayNavarroText: {
    publisher: 'Copy of the article on a blog',
    says: 'Dated 7 November 2016; speaks of “the Republican nominee”; the omitted word is “also”.',
    url: 'https://heresthenews.blogspot.com/2016/12/donald-trumps-peace-through-strength.html',
    standing: 'notes',
  },
  trawlerVessels: {
    publisher: 'IBRU, Durham University',
    says: 'On 7 September 2010 the trawler hit two patrol vessels, Yonakuni and Mizuki.',
    url: 'https://www.dur.ac.uk/ibru/news/boundary_news/?itemno=10676',
    standing: 'press',
  },
  rareEarthDenial: {
    publisher: 'Calendarz',
    says: 'A stop of rare-earth exports was reported and denied by Beijing.',
    url: 'https://calendarz.com/fr/amp/on-this-day/september/7/2010-senkaku-boat-collision-incident',
    standing: 'notes',
  },
  rareEarthDenialPress: {
    publisher: 'IndustryWeek',
    says: 'On 23 September 2010 China denied a report that it had blocked exports of rare earths to Japan.',
    url: 'https://www.industryweek.com/none/china-denies-blocking-rare-earth-exports-japan',
    standing: 'press',
  },

  // Security policy
  diamondText: {
    publisher: 'Project Syndicate (archived page)',
    says: 'Abe’s text on the “security diamond”.',
    url: 'https://megalodon.jp/ref/2013-0113-1717-42/www.project-syndicate.org/commentary/a-strategic-alliance-for-japan-and-india-by-shinzo-abe',
    standing: 'press',
  },
  diamondTaipeiTimes: {
    publisher: 'Taipei Times',
    says: 'Abe also wanted Britain and France involved.',
    url: 'https://www.taipeitimes.com/News/editorials/archives/2013/01/02/2003551552/2',
    standing: 'press',
  },
  securityStrategy2013: {
    publisher: 'Japanese Foreign Ministry',
    says: 'The National Security Strategy was adopted on 17 December 2013.',
    url: 'https://www.mofa.go.jp/press/release/press4e_000141.html',
    standing: 'official',
  },
  proactivePeaceKantei: {
    publisher: 'Prime Minister’s Office of Japan',
    says: 'Abe used the slogan on 12 September 2013.',
    url: 'https://japan.kantei.go.jp/96_abe/statement/201309/12kondankai_e.html',
    standing: 'official',
  },
  southeastAsiaAfp: {
    publisher: 'AFP, on Yahoo News Singapore',
    says: 'Abe’s first trip went to Southeast Asia; the inauguration left no date in Washington.',
    url: 'https://sg.news.yahoo.com/japans-pm-abe-visit-e-asia-gives-us-071519821.html',
    standing: 'press',
  },
  southeastAsiaHerald: {
    publisher: 'The Korea Herald',
    says: 'An invitation to Washington for February 2013 followed.',
    url: 'https://m.koreaherald.com/view.php?mp=85&np=841&ud=20130109000508',
    standing: 'press',
  },
  syriaJapanTimes: {
    publisher: 'The Japan Times',
    says: 'At first the Japanese government did not commit itself on Syria (September 2013).',
    url: 'https://www.japantimes.co.jp/news/2013/09/01/national/politics-diplomacy/abe-kishida-onodera-keeping-eye-on-u-s-response/',
    standing: 'press',
  },
  syriaStatement: {
    publisher: 'US Government Publishing Office',
    says: 'On 6 September 2013 Japan co-signed a statement that the evidence pointed to the Syrian government.',
    url: 'https://www.govinfo.gov/content/pkg/PPP-2013-book2/xml/PPP-2013-book2-doc-pg1018.xml',
    standing: 'official',
  },
  yasukuniReaction: {
    publisher: 'The Straits Times',
    says: 'The US Embassy said on 26 December 2013 that it was “disappointed”.',
    url: 'http://www.straitstimes.com/asia/japan-pm-abes-yasukuni-visit-to-exacerbate-tensions-us-embassy',
    standing: 'press',
  },
  classAEnshrined: {
    publisher: 'Kushibo (blog)',
    says: 'Of 14 class-A war criminals enshrined, seven were executed on 23 December 1948.',
    url: 'https://www.kushibo.org/2005/11/who-are-fourteen-class-war-criminals.html',
    standing: 'notes',
  },
  guidelines2015: {
    publisher: 'Air & Space Forces Magazine',
    says: 'The Guidelines of 27 April 2015 took the alliance from a local to a global focus.',
    url: 'https://www.airandspaceforces.com/global-opportunity-for-us-japan-alliance/',
    standing: 'press',
  },
  congressSpeech: {
    publisher: 'Chugoku Shimbun, Hiroshima Peace Media Center',
    says: 'Abe spoke to the US Congress on 29 April 2015.',
    url: 'https://www.hiroshimapeacemedia.jp/?p=43991',
    standing: 'press',
  },
  abeStatement2015: {
    publisher: 'The Japan Times',
    says: 'Abe’s statement of 14 August 2015 has four key phrases, “deep remorse” among them.',
    url: 'https://japantimes.co.jp/news/2015/08/14/national/politics-diplomacy/abes-wwii-statement-speaks-of-regret-but-dodges-details',
    standing: 'press',
  },

  // Okinawa
  japanTimesNakaima: {
    publisher: 'The Japan Times',
    says: 'Futenma is in Ginowan, the Henoko coast in Nago; Nakaima approved the works on 27 December 2013.',
    url: 'https://www.japantimes.co.jp/news/2013/12/27/national/nakaima-oks-offshore-work-at-nago-base-site/',
    standing: 'press',
  },
  hatoyamaYields: {
    publisher: 'Japan Update (Okinawa)',
    says: 'Posted on 28 May 2010: Hatoyama keeps to the plan of 2006; Futenma lies amid Ginowan City.',
    url: 'http://www.japanupdate.com/archive/?id=10329',
    standing: 'press',
  },
  servicemen1996: {
    publisher: 'Feminist Majority Foundation',
    says: 'Three servicemen were convicted in March 1996; the court held that two raped the girl and the third attempted to.',
    url: 'https://feminist.org/news/u-s-servicemen-sentenced-in-okinawa-rape-case/',
    standing: 'notes',
  },
  okinawaContractor: {
    publisher: 'USA Today',
    says: 'The man convicted was a former Marine and civilian worker at Kadena.',
    url: 'https://www.usatoday.com/story/news/world/2017/12/01/former-u-s-marine-jailed-raping-and-murdering-woman-okinawa/912488001/',
    standing: 'press',
  },
  onagaRevocation: {
    publisher: 'Okinawanderer (blog)',
    says: 'Onaga revoked the landfill permit in October 2015.',
    url: 'https://www.okinawanderer.com/2015/10/governor-makes-revocation-of-henoko-landfill-permit-official/',
    standing: 'notes',
  },
  onagaCourts: {
    publisher: 'Japan Update (Okinawa)',
    says: 'In December 2016 the Supreme Court found that Onaga’s cancellation of the permit in 2015 had no legal standing.',
    url: 'http://www.japanupdate.com/2017/05/okinawa-and-tokyo-heading-to-courts-again-over-henoko/',
    standing: 'press',
  },

  // North Korea
  taorminaMofa: {
    publisher: 'Japanese Foreign Ministry',
    says: 'Summary of 26 May 2017; the article’s first quotation leaves out “at this juncture”.',
    url: 'https://www.mofa.go.jp/na/na1/us/page3e_000689.html',
    standing: 'official',
  },
  newYorkMofa: {
    publisher: 'Japanese Foreign Ministry',
    says: 'Summary of 21 September 2017 with the words on the US commitment.',
    url: 'https://www.mofa.go.jp/na/na1/us/page3e_000762.html',
    standing: 'official',
  },
  icbm2017: {
    publisher: 'Jane’s',
    says: 'North Korea tested its first intercontinental missile on 4 July 2017.',
    url: 'https://www.janes.com/article/72745/north-korea-conducts-successful-missile-launch',
    standing: 'press',
  },
  nuclearTest2017: {
    publisher: 'Chicago Shimpo',
    says: 'North Korea tested a nuclear device on 3 September 2017.',
    url: 'http://www.chicagoshimpo.com/e-index_newsfromjapan/17_0903/1_NK_test.htm',
    standing: 'press',
  },
  hydrogenClaim2016: {
    publisher: 'Notícia Brasil',
    says: 'Pyongyang claimed a hydrogen bomb already in early 2016; experts doubted it.',
    url: 'https://noticiabrasil.net.br/20170804/coreia-norte-bomba-hidrogenio-eua-missil-9024952.html',
    standing: 'notes',
  },
  hydrogenClaimPress: {
    publisher: 'KDVR Denver',
    says: 'On 6 January 2016 North Korea claimed its first hydrogen bomb test, which the US and experts doubted.',
    url: 'https://kdvr.com/2016/01/06/north-korea-claims-to-test-hydrogen-bomb-u-s-others-not-so-sure/',
    standing: 'press',
  },
  notConsulted: {
    publisher: 'Asahi Shimbun',
    says: 'Tokyo was not consulted before the Trump–Kim meeting was announced in March 2018.',
    url: 'http://www.asahi.com/ajw/articles/AJ201803100035.html',
    standing: 'press',
  },
  abductionPromise: {
    publisher: 'The Japan Times',
    says: 'In April 2018 Trump promised Abe to raise the abductions.',
    url: 'https://www.japantimes.co.jp/news/2018/04/18/national/politics-diplomacy/trump-welcomes-abe-gives-blessing-korean-peace-talks/',
    standing: 'press',
  },
  abeUn2018: {
    publisher: 'The Straits Times',
    says: 'At the UN in September 2018 Abe said that he was ready to meet Kim Jong-un.',
    url: 'https://www.straitstimes.com/world/united-states/un-snippets-abe-ready-to-meet-kim-after-trump-kim-summit',
    standing: 'press',
  },
  konoDeclined: {
    publisher: 'Press digest of the US Embassy in Tokyo',
    says: 'Kōno declined to say what he and Ri discussed; “comprehensive” was NHK’s inference.',
    url: 'https://jmh.usembassy.gov/20180927112330/',
    standing: 'press',
  },

  // Russia
  moscow2013: {
    publisher: 'UPI',
    says: 'Abe and Putin met in Moscow on 29 April 2013 and spoke of a peace treaty.',
    url: 'https://www.upi.com/Top_News/World-News/2013/04/29/Russia-Japan-to-seek-WWII-peace-treaty/UPI-78531367283955/',
    standing: 'press',
  },
  yachiMoscow: {
    publisher: 'TASS, in OANA News',
    says: 'Yachi was in Moscow in March and in May 2014.',
    url: 'http://www.oananews.org/content/news/politics/chief-japan%E2%80%99s-security-council-visit-moscow-june-media',
    standing: 'press',
  },
  moriMoscow: {
    publisher: 'Japan Bullet (repost)',
    says: 'Putin received Mori and a letter from Abe in September 2014; the trip was public.',
    url: 'https://www.japanbullet.com/news/putin-meets-former-japanese-prime-minister-mori-gets-abe-s-letter',
    standing: 'notes',
  },
  putinNagato: {
    publisher: 'TASS',
    says: 'Putin was in Nagato on 15 and in Tokyo on 16 December 2016.',
    url: 'http://tass.com/politics/918865',
    standing: 'press',
  },
  putinNoDeal: {
    publisher: 'Associated Press, on Townhall',
    says: 'The visit brought nearly 70 accords and no agreement on the islands.',
    url: 'https://townhall.com/news/politics-elections/2016/12/16/the-latest-japan-russia-discuss-boosting-economic-ties-n2260427',
    standing: 'press',
  },
  twoPlusTwo2017: {
    publisher: 'Japanese Foreign Ministry',
    says: 'The foreign ministers met on 20 March 2017 on the occasion of the “2+2”.',
    url: 'https://www.mofa.go.jp/erp/rss/northern/page1e_000141.html',
    standing: 'official',
  },
  russiaApril2017: {
    publisher: 'Liberal Democratic Party',
    says: 'Abe met Putin in Moscow on 27 April 2017.',
    url: 'https://www.jimin.jp/english/news/134964.html',
    standing: 'official',
  },
  russiaSept2017: {
    publisher: 'President of Russia',
    says: 'Abe and Putin met in September 2017.',
    url: 'http://en.special.kremlin.ru/events/president/news/55555',
    standing: 'official',
  },
  fiveFields2017: {
    publisher: 'The Japan Times',
    says: 'Meeting in May 2018, Abe and Putin discussed activities in five areas agreed in September 2017.',
    url: 'https://www.japantimes.co.jp/news/2018/05/27/national/politics-diplomacy/abe-putin-reconfirm-readiness-peace-treaty-economic-cooperation/',
    standing: 'press',
  },
  roadMap2018: {
    publisher: 'Next News 24 (repost)',
    says: 'In September 2018 Abe and Putin agreed on a road map for the joint projects.',
    url: 'https://nextnews24.com/abe-putin-agree-on-n-territories-road-map',
    standing: 'notes',
  },
  laMalbaie: {
    publisher: 'Red Deer Advocate',
    says: 'Trump asked for Russia’s return on leaving Washington on 8 June 2018.',
    url: 'https://www.reddeeradvocate.com/news/trump-wants-russia-invited-back-to-g7-roiling-trudeaus-quebec-summit/',
    standing: 'press',
  },

  // After the article
  japanTimesCostPlus50: {
    publisher: 'The Japan Times',
    says: 'In March 2019 the Pentagon chief denied a plan of “cost plus 50” for the bases.',
    url: 'https://www.japantimes.co.jp/news/2019/03/15/world/politics-diplomacy/wont-cost-plus-50-pentagon-chief-says-denying-trump-plan-fivefold-hike-japan-base-costs/',
    standing: 'press',
  },
  fourTimes2019: {
    publisher: 'Military.com',
    says: 'In 2019 Tokyo was asked to pay roughly four times as much.',
    url: 'https://www.military.com/daily-news/2021/03/23/heres-what-it-costs-keep-us-troops-japan-and-south-korea.html',
    standing: 'press',
  },
  usEmbassyTradeAgreement: {
    publisher: 'Press digest of the US Embassy in Tokyo',
    says: 'Final agreement on the US–Japan Trade Agreement was confirmed on 25 September 2019.',
    url: 'https://jmh.usembassy.gov/20190926130251/',
    standing: 'press',
  },
  carDuty2019: {
    publisher: 'Jiji Press, in The Daily Manila Shimbun',
    says: 'August 2019: no new car tariffs “at this moment”; the US duty stays at 2.5%.',
    url: 'https://manila-stv.ph/japan_news/trump-denies-new-tariffs-on-japan-autos-at-this-moment.html',
    standing: 'press',
  },
  nipponAbePutin: {
    publisher: 'Nippon.com',
    says: 'Meeting Abe in Moscow in January 2019, Putin did not mention sovereignty over the islands.',
    url: 'https://www.nippon.com/en/news/yjj2019012300136/abe-putin-vow-to-take-leadership-in-peace-treaty-talks.html',
    standing: 'press',
  },

  // The article itself
  journal: {
    publisher: 'University of Lodz, the journal’s publisher',
    says: 'The journal was open access and peer-reviewed, and closed after 2022.',
    url: 'https://czasopisma.uni.lodz.pl/international/announcement/view/201',
    standing: 'official',
  },
  hostShareDepends: {
    publisher: 'The Japan Times',
    says: 'Japan’s share is 86.4% for 2015 by its own ministry and 74.5% by expenses of 2002; it depends on whom you ask.',
    url: 'https://www.japantimes.co.jp/news/2017/01/31/national/much-japan-pay-host-u-s-forces-depends-ask/',
    standing: 'press',
  },
  executions1948: {
    publisher: 'South China Morning Post',
    says: 'Seven of the class-A war criminals honoured at Yasukuni were executed in 1948.',
    url: 'https://www.scmp.com/article/497942/gods-war-china-cant-forgive',
    standing: 'press',
  },
  tweetStorm: {
    publisher: 'Australian Financial Review',
    says: 'Trump’s messages on China were sent on 4 December 2016.',
    url: 'https://www.afr.com/world/asia/china-weighs-response-to-donald-trumps-tweet-storm-20161205-gt4347',
    standing: 'press',
  },
  onagaRevokesPress: {
    publisher: 'Ryukyu Shimpo',
    says: 'Onaga revoked the landfill permit in October 2015.',
    url: 'https://english.ryukyushimpo.jp/2015/10/13/23789/',
    standing: 'press',
  },
  dietApprovalPress: {
    publisher: 'Japan Agricultural News',
    says: 'The Diet approved the TPP on 9 December 2016.',
    url: 'http://english.agrinews.co.jp/?p=5595',
    standing: 'press',
  },
  overflightAugustPress: {
    publisher: 'Jiji Press, on Nippon.com',
    says: 'A missile flew over Hokkaidō on 29 August 2017; the three-way talks in Hamburg were on 6 July 2017.',
    url: 'https://www.nippon.com/en/behind/l10465/',
    standing: 'press',
  },
  overflightSeptemberPress: {
    publisher: 'Jiji Press, on Nippon.com',
    says: 'A missile flew over Hokkaidō on 15 September 2017.',
    url: 'https://www.nippon.com/en/behind/l10496/',
    standing: 'press',
  },
  vladivostokKyodo: {
    publisher: 'Kyodo News',
    says: 'Abe and Putin met in Vladivostok on 10 September 2018.',
    url: 'http://mainichi.jp/english/articles/20180910/p2g/00m/0fp/054000c',
    standing: 'press',
  },
  okinawa1995Independent: {
    publisher: 'The Independent',
    says: 'Three servicemen were jailed for the rape of 4 September 1995.',
    url: 'http://www.independent.co.uk/news/world/marines-jailed-for-rape-that-strained-us-links-to-japan-1340880.html',
    standing: 'press',
  },
  accord2006: {
    publisher: 'The Japan Times',
    says: 'The road map for the bases was agreed on 1 May 2006.',
    url: 'https://www.japantimes.co.jp/news/2006/05/03/national/key-points-of-japan-u-s-realignment-road-map/',
    standing: 'press',
  },
  yokotaBbc: {
    publisher: 'BBC',
    says: 'Yokota Megumi was abducted in November 1977.',
    url: 'https://feeds.bbci.co.uk/news/world-asia-55651578',
    standing: 'press',
  },
  hiroshimaAbc: {
    publisher: 'ABC News',
    says: 'Obama was in Hiroshima on 27 May 2016.',
    url: 'https://abcnews.go.com/Politics/president-obama-embraces-hiroshima-survivor-historic-visit/story?id=39427290',
    standing: 'press',
  },
  okinawa2016: {
    publisher: 'The Japan Times',
    says: 'The woman had been missing since 28 April 2016.',
    url: 'http://www.japantimes.co.jp/news/2016/05/21/national/crime-legal/okinawa-suspect-allegedly-admits-rape-woman-killing/',
    standing: 'press',
  },
  abeInOffice: {
    publisher: 'Reuters',
    says: 'Abe took office on 26 December 2012.',
    url: 'http://in.reuters.com/article/japan-politics-abe-idINL4N09Z18U20121226',
    standing: 'press',
  },
} as const satisfies Record<string, PublicRecord>

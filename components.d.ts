import type { DefineComponent } from 'vue'
import type ArrowLine from './components/diagrams/ArrowLine.vue'
import type ArticleReference from './components/tables/ArticleReference.vue'
import type BlackScreen from './components/frame/BlackScreen.vue'
import type CausalDiagram from './components/diagrams/CausalDiagram.vue'
import type ChronologyTable from './components/tables/ChronologyTable.vue'
import type ClickTable from './components/tables/ClickTable.vue'
import type CorrectionTable from './components/tables/CorrectionTable.vue'
import type DatedLines from './components/timelines/DatedLines.vue'
import type DeckError from './components/frame/DeckError.vue'
import type DiagramBox from './components/diagrams/DiagramBox.vue'
import type DirectionHeld from './components/diagrams/DirectionHeld.vue'
import type DiscussionAside from './components/frame/DiscussionAside.vue'
import type DownloadLinks from './components/text/DownloadLinks.vue'
import type FieldsInQuestion from './components/diagrams/FieldsInQuestion.vue'
import type FigureTable from './components/tables/FigureTable.vue'
import type ForkDiagram from './components/diagrams/ForkDiagram.vue'
import type FiltersAtWork from './components/diagrams/FiltersAtWork.vue'
import type FurtherReading from './components/tables/FurtherReading.vue'
import type JointVerdict from './components/diagrams/JointVerdict.vue'
import type KeyHelp from './components/frame/KeyHelp.vue'
import type LineMotif from './components/frame/LineMotif.vue'
import type NineDays from './components/diagrams/NineDays.vue'
import type OutsideLink from './components/text/OutsideLink.vue'
import type PivotPairs from './components/diagrams/PivotPairs.vue'
import type PremiersLine from './components/diagrams/PremiersLine.vue'
import type ProgressStrip from './components/frame/ProgressStrip.vue'
import type QrCode from './components/text/QrCode.vue'
import type Quotation from './components/text/Quotation.vue'
import type QuotationPair from './components/text/QuotationPair.vue'
import type RoadmapLine from './components/frame/RoadmapLine.vue'
import type SameProfile from './components/diagrams/SameProfile.vue'
import type SasaeRoute from './components/diagrams/SasaeRoute.vue'
import type SharesRecounted from './components/diagrams/SharesRecounted.vue'
import type SideDot from './components/timelines/SideDot.vue'
import type SlideFrame from './components/frame/SlideFrame.vue'
import type SourceCard from './components/frame/SourceCard.vue'
import type SourceLine from './components/frame/SourceLine.vue'
import type TalkClock from './components/frame/TalkClock.vue'
import type ThesisDiagram from './components/diagrams/ThesisDiagram.vue'
import type ThreeResponses from './components/diagrams/ThreeResponses.vue'
import type TheatreTurns from './components/diagrams/TheatreTurns.vue'
import type TimeLine from './components/timelines/TimeLine.vue'
import type TitledText from './components/text/TitledText.vue'
import type TradeWarParadox from './components/diagrams/TradeWarParadox.vue'
import type Verdict from './components/text/Verdict.vue'
import type WarmthSteps from './components/diagrams/WarmthSteps.vue'
import type WhoIsWho from './components/tables/WhoIsWho.vue'
import type WorksCited from './components/tables/WorksCited.vue'
import type CarProductionChart from './components/charts/CarProductionChart.vue'
import type CostSharingChart from './components/charts/CostSharingChart.vue'
import type DeckChart from './components/charts/DeckChart.vue'
import type LandForcesChart from './components/charts/LandForcesChart.vue'
import type TariffChart from './components/charts/TariffChart.vue'
import type MapFrame from './components/maps/MapFrame.vue'
import type NorthKoreaMap from './components/maps/NorthKoreaMap.vue'
import type OkinawaMap from './components/maps/OkinawaMap.vue'
import type PactMap from './components/maps/PactMap.vue'
import type TheatresMap from './components/maps/TheatresMap.vue'

// Slidev registers components by itself; this tells the type checker of each, and a test that none is missing.
declare module 'vue' {
  interface GlobalComponents {
    /** Slidev's own link to a slide. */
    Link: DefineComponent<{ to: number | string; title?: string }>
    ArrowLine: typeof ArrowLine
    ArticleReference: typeof ArticleReference
    BlackScreen: typeof BlackScreen
    CarProductionChart: typeof CarProductionChart
    CausalDiagram: typeof CausalDiagram
    ChronologyTable: typeof ChronologyTable
    ClickTable: typeof ClickTable
    CorrectionTable: typeof CorrectionTable
    CostSharingChart: typeof CostSharingChart
    DatedLines: typeof DatedLines
    DeckChart: typeof DeckChart
    DeckError: typeof DeckError
    DiagramBox: typeof DiagramBox
    DirectionHeld: typeof DirectionHeld
    DiscussionAside: typeof DiscussionAside
    DownloadLinks: typeof DownloadLinks
    FieldsInQuestion: typeof FieldsInQuestion
    FigureTable: typeof FigureTable
    ForkDiagram: typeof ForkDiagram
    FiltersAtWork: typeof FiltersAtWork
    FurtherReading: typeof FurtherReading
    JointVerdict: typeof JointVerdict
    KeyHelp: typeof KeyHelp
    LandForcesChart: typeof LandForcesChart
    LineMotif: typeof LineMotif
    MapFrame: typeof MapFrame
    NineDays: typeof NineDays
    NorthKoreaMap: typeof NorthKoreaMap
    OkinawaMap: typeof OkinawaMap
    OutsideLink: typeof OutsideLink
    PivotPairs: typeof PivotPairs
    PactMap: typeof PactMap
    PremiersLine: typeof PremiersLine
    ProgressStrip: typeof ProgressStrip
    QrCode: typeof QrCode
    Quotation: typeof Quotation
    QuotationPair: typeof QuotationPair
    RoadmapLine: typeof RoadmapLine
    SameProfile: typeof SameProfile
    SasaeRoute: typeof SasaeRoute
    SharesRecounted: typeof SharesRecounted
    SideDot: typeof SideDot
    SlideFrame: typeof SlideFrame
    SourceCard: typeof SourceCard
    SourceLine: typeof SourceLine
    TalkClock: typeof TalkClock
    TariffChart: typeof TariffChart
    ThesisDiagram: typeof ThesisDiagram
    ThreeResponses: typeof ThreeResponses
    TheatreTurns: typeof TheatreTurns
    TheatresMap: typeof TheatresMap
    TimeLine: typeof TimeLine
    TitledText: typeof TitledText
    TradeWarParadox: typeof TradeWarParadox
    Verdict: typeof Verdict
    WarmthSteps: typeof WarmthSteps
    WhoIsWho: typeof WhoIsWho
    WorksCited: typeof WorksCited
    'v-click': DefineComponent
    'v-clicks': DefineComponent
  }
}

export {}

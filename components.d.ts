import type { DefineComponent } from 'vue'

// The components that templates and slides may name, for the type checker: one line each, in alphabetical order.
// Not generated: the list that Slidev's Vite plugin writes also names Slidev's own components, which then fail the check,
// and changes with what a build or a page in development happens to use.
declare module 'vue' {
  interface GlobalComponents {
    ArrowLine: typeof import('./components/diagrams/ArrowLine.vue').default
    ArticleReference: typeof import('./components/text/ArticleReference.vue').default
    BarChart: typeof import('./components/charts/BarChart.vue').default
    BlackScreen: typeof import('./components/frame/BlackScreen.vue').default
    CarProductionChart: typeof import('./components/charts/CarProductionChart.vue').default
    CausalDiagram: typeof import('./components/diagrams/CausalDiagram.vue').default
    ChronologyTable: typeof import('./components/tables/ChronologyTable.vue').default
    ClickTable: typeof import('./components/tables/ClickTable.vue').default
    CorrectionTable: typeof import('./components/tables/CorrectionTable.vue').default
    DatedLines: typeof import('./components/timelines/DatedLines.vue').default
    DeckChart: typeof import('./components/charts/DeckChart.vue').default
    DeckError: typeof import('./components/frame/DeckError.vue').default
    DiagramBox: typeof import('./components/diagrams/DiagramBox.vue').default
    DiagramLines: typeof import('./components/diagrams/DiagramLines.vue').default
    DirectionHeld: typeof import('./components/diagrams/DirectionHeld.vue').default
    DiscussionAside: typeof import('./components/text/DiscussionAside.vue').default
    DownloadLinks: typeof import('./components/text/DownloadLinks.vue').default
    FieldsInQuestion: typeof import('./components/diagrams/FieldsInQuestion.vue').default
    FigureTable: typeof import('./components/tables/FigureTable.vue').default
    FiltersAtWork: typeof import('./components/diagrams/FiltersAtWork.vue').default
    ForkDiagram: typeof import('./components/diagrams/ForkDiagram.vue').default
    FurtherReading: typeof import('./components/tables/FurtherReading.vue').default
    JointVerdict: typeof import('./components/diagrams/JointVerdict.vue').default
    KeyHelp: typeof import('./components/frame/KeyHelp.vue').default
    LineMotif: typeof import('./components/frame/LineMotif.vue').default
    MapFrame: typeof import('./components/maps/MapFrame.vue').default
    NineDays: typeof import('./components/diagrams/NineDays.vue').default
    NorthKoreaMap: typeof import('./components/maps/NorthKoreaMap.vue').default
    OkinawaMap: typeof import('./components/maps/OkinawaMap.vue').default
    OutsideLink: typeof import('./components/text/OutsideLink.vue').default
    PactMap: typeof import('./components/maps/PactMap.vue').default
    PagedTable: typeof import('./components/tables/PagedTable.vue').default
    PivotPairs: typeof import('./components/diagrams/PivotPairs.vue').default
    PremiersLine: typeof import('./components/diagrams/PremiersLine.vue').default
    ProgressStrip: typeof import('./components/frame/ProgressStrip.vue').default
    QrCode: typeof import('./components/text/QrCode.vue').default
    Quotation: typeof import('./components/text/Quotation.vue').default
    RoadmapLine: typeof import('./components/frame/RoadmapLine.vue').default
    SameProfile: typeof import('./components/diagrams/SameProfile.vue').default
    SasaeRoute: typeof import('./components/diagrams/SasaeRoute.vue').default
    SharesRecounted: typeof import('./components/diagrams/SharesRecounted.vue').default
    SideDot: typeof import('./components/timelines/SideDot.vue').default
    SideMark: typeof import('./components/timelines/SideMark.vue').default
    SlideFrame: typeof import('./components/frame/SlideFrame.vue').default
    SourceCard: typeof import('./components/frame/SourceCard.vue').default
    SourceLine: typeof import('./components/frame/SourceLine.vue').default
    TalkClock: typeof import('./components/frame/TalkClock.vue').default
    TheatreTurns: typeof import('./components/diagrams/TheatreTurns.vue').default
    TheatresMap: typeof import('./components/maps/TheatresMap.vue').default
    ThesisDiagram: typeof import('./components/diagrams/ThesisDiagram.vue').default
    ThreeResponses: typeof import('./components/diagrams/ThreeResponses.vue').default
    TimeLine: typeof import('./components/timelines/TimeLine.vue').default
    TitledText: typeof import('./components/text/TitledText.vue').default
    TradeWarParadox: typeof import('./components/diagrams/TradeWarParadox.vue').default
    Verdict: typeof import('./components/text/Verdict.vue').default
    WarmthSteps: typeof import('./components/diagrams/WarmthSteps.vue').default
    WhoIsWho: typeof import('./components/tables/WhoIsWho.vue').default
    WorksCited: typeof import('./components/tables/WorksCited.vue').default
    /** Slidev's own. */
    Link: DefineComponent<{ to: number | string; title?: string }>
    'v-click': DefineComponent
    'v-clicks': DefineComponent
  }
}

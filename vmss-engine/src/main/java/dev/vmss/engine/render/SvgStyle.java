package dev.vmss.engine.render;

/** The colours of the picture, for light and dark screens. */
final class SvgStyle {

    /** The classes have a prefix of their own, because within a page they hold for the whole page. */
    static final String CSS = """
            :root{color-scheme:light dark}.vt{max-width:100%;height:auto}.vt-bg{fill:#fff}.vt-up{fill:#cfe8d5}.vt-away{fill:#f2c9c7}.vt-upgrade{fill:#2563c9}
            .vt-reimage{fill:#7c3fc4}.vt-restart{fill:#0e7c8b}.vt-change{fill:#8a6d3b}
            .vt-wait{fill:#9dbdf0}.vt-off{fill:#7b8490}.vt-start{fill:#c98a00}.vt-create{fill:#17835a}.vt-delete{fill:#c4343a}
            .vt-gone{fill:none}.vt-set{fill:#3d4754}.vt-pause{fill:#1f2937;opacity:.09}.vt-grid{stroke:#d9dee4;fill:none}
            .vt-least{stroke:#c4343a;stroke-dasharray:4 3;fill:none}.vt-edge{stroke:#2f8f5b;stroke-width:1.5;fill:none}
            .vt text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#1f2937}
            .vt .vt-title{font-size:17px;font-weight:600}.vt .vt-zone{font-weight:600}.vt .vt-muted{fill:#5b6673}
            .vt .vt-num{font-size:11px;font-weight:600;fill:#fff;text-anchor:middle}
            .vt .vt-tick{fill:#5b6673;text-anchor:middle}
            .vt .vt-label{text-anchor:end}.vt .vt-dark{fill:#12305f}.vt .vt-plain{fill:#1f2937}.vt .vt-alarm{fill:#b02a30;text-anchor:end}
            @media screen and (prefers-color-scheme:dark){
            .vt-bg{fill:#0d1117}.vt-up{fill:#1d4630}.vt-away{fill:#5a2628}.vt-upgrade{fill:#3b7ddd}.vt-reimage{fill:#9260d8}
            .vt-restart{fill:#1797a8}.vt-change{fill:#a98a52}
            .vt-wait{fill:#24477c}.vt-off{fill:#6a737e}.vt-start{fill:#a87400}.vt-create{fill:#23906a}.vt-delete{fill:#cf4a4f}
            .vt-set{fill:#5c6773}.vt-pause{fill:#e6edf3;opacity:.10}.vt-grid{stroke:#2b323b}.vt-least{stroke:#ff7b7b}
            .vt-edge{stroke:#4cc38a}.vt text{fill:#e6edf3}.vt .vt-muted,.vt .vt-tick{fill:#98a3b0}.vt .vt-num{fill:#fff}
            .vt .vt-dark{fill:#dbe8ff}.vt .vt-plain{fill:#e6edf3}.vt .vt-alarm{fill:#ff8f8f}}
            """;

    /** What is left of a plan that somebody follows, and where it is now. */
    static final String OPEN = ".vt-open{fill-opacity:.3}.vt-now{stroke:#c98a00;stroke-width:2;fill:none}\n";

    private SvgStyle() {}
}

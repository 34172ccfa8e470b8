package dev.vmss.engine.render;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the page looks, on light and dark screens, wide and narrow ones, and on paper. */
final class HtmlStyle {

    static final String CSS = """
            :root{color-scheme:light dark;--bg:#f6f8fa;--card:#fff;--text:#1f2937;--muted:#5b6673;--line:#d9dee4;--code:#eef1f4;
            --ok:#17703f;--warn:#8a5a00;--bad:#b02a30}
            @media screen and (prefers-color-scheme:dark){:root{--bg:#010409;--card:#0d1117;--text:#e6edf3;--muted:#98a3b0;--line:#2b323b;
            --code:#1b222b;--ok:#4cc38a;--warn:#e3b341;--bad:#ff8f8f}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
            "Helvetica Neue",Arial,sans-serif}
            main{max-width:1040px;margin:0 auto;padding:20px 16px 48px}
            h1{font-size:24px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}h2{font-size:17px;margin:0 0 8px}
            h3{font-size:13px;margin:10px 0 4px;color:var(--muted)}p{margin:4px 0}
            header p::first-letter{text-transform:uppercase}
            section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin-top:16px}
            .muted{color:var(--muted)}.scroll{overflow-x:auto}
            .wide svg,.narrow svg{display:block;width:100%;height:auto}.narrow{display:none}
            progress{width:100%;height:14px;accent-color:var(--ok)}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:16px 0 0}
            .cards div{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:10px 14px}
            dt{color:var(--muted);font-size:13px}dd{margin:0;font-size:20px;font-weight:600}
            .badge{display:inline-block;font-size:13px;font-weight:600;line-height:1.4;padding:1px 9px;border:1px solid;
            border-radius:99px;
            vertical-align:middle;white-space:nowrap;color:var(--warn)}
            .badge.allowed{color:var(--ok)}.badge.refused{color:var(--bad)}
            code,pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
            code{background:var(--code);border-radius:4px;padding:1px 4px;overflow-wrap:anywhere}
            pre{background:var(--code);border-radius:6px;padding:10px;margin:0;overflow-x:auto;max-height:420px}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;
            border-top:1px solid var(--line)}tr:first-child th{border-top:0;color:var(--muted);font-weight:500;font-size:13px}
            td.path{min-width:200px}td.value{min-width:110px}
            ul.notes{list-style:none;margin:0;padding:0}ul.notes li{border-top:1px solid var(--line);padding:8px 0}
            ul.notes li:first-child{border-top:0;padding-top:0}
            ol.steps{margin:0;padding-left:2.4em}ol.steps li{padding:5px 0;overflow-wrap:anywhere}
            .who{display:inline-block;min-width:52px;color:var(--muted)}
            summary{cursor:pointer;color:var(--muted);font-size:13px}
            @media screen and (max-width:600px){.wide{display:none}.narrow{display:block}table,tbody,tr,td{display:block}tr:first-child,td.value:empty{display:none}
            tr{border-top:1px solid var(--line);padding:8px 0 8px 20px}tr:nth-child(2){border-top:0}td{border:0;padding:2px 0}
            td:first-child{float:left;margin-left:-20px}td.from::before{content:"from "}td.to::before{content:"to "}
            td.ids{float:none}td.count::before{content:"how many: "}td::before{color:var(--muted)}}
            @media print{section{break-inside:auto}tr,li,svg{break-inside:avoid}.scroll,pre{overflow:visible;max-height:none}
            pre{white-space:pre-wrap;overflow-wrap:anywhere}details::details-content{display:block;content-visibility:visible}
            body{background:#fff}section,.cards div{border-color:#999}}
            """;

    private HtmlStyle() {}

    /** A page up to its contents; the title is already escaped. */
    static String head(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" "
                + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title + "</title>\n<style>\n" + CSS
                + "</style>\n</head>\n<body>\n<main>\n";
    }

    /** The first row of a table. */
    static String heads(String... names) {
        return Stream.of(names)
                .map(name -> "<th scope=\"col\">" + name + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}

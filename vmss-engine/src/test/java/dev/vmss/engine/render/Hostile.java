package dev.vmss.engine.render;

import java.util.stream.Stream;

/** Names that nobody gives, unless they mean harm. */
final class Hostile {

    private Hostile() {}

    static Stream<String> names() {
        return Stream.of(
                "it's",
                "a b",
                "\"; touch target/owned; \"",
                "'; touch target/owned; '",
                "$(touch target/owned)",
                "`touch target/owned`",
                "${HOME}",
                "a\nb",
                "a\r\nrm -rf /",
                "<script>alert(1)</script>",
                "</title></style></svg><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' onmouseover='alert(1)",
                "a|b|c",
                "a\\|b",
                "```\n# out\n```",
                "` x ` y",
                "[x](javascript:alert(1))",
                "![x](https://evil.example/p.png)",
                "@everyone #1",
                "https://evil.example/x",
                "see WWW.evil.example",
                "GH-1",
                "Größe-日本語-🙂",
                "\u2018; Remove-Item x; \u2019",
                "'@\nRemove-Item x\n@'",
                "a:b, c;d %% e",
                "{{$processEnv HOME}}",
                "--debug",
                "-x",
                "@/etc/hosts",
                "\u202egpj.exe",
                "\u0000\u001b[31mred",
                "\\",
                "..",
                "x".repeat(300),
                "");
    }
}

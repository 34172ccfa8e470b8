package dev.vmss.testkit.http;

import java.util.regex.Pattern;

/** Refuses requests that do not come from a program on this machine. */
final class Visitors {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAME_SITE = Pattern.compile("none|same-origin");

    private Visitors() {}

    static void check(RequestHead head) throws BadRequestException {
        String host = head.header("host").orElse("");
        if (host.isEmpty() && head.isModern()) {
            throw BadRequestException.malformed("The header Host is missing.");
        } else if (!host.isEmpty() && !LOOPBACK.matcher(host).matches()) {
            throw new BadRequestException(421, "MisdirectedRequest", "Only localhost and 127.0.0.1 are answered here.");
        }
        boolean isOfPage = head.header("origin").isPresent()
                || head.header("sec-fetch-site")
                        .filter(site -> !SAME_SITE.matcher(site).matches())
                        .isPresent();
        if (isOfPage) {
            throw new BadRequestException(403, "Forbidden", "Pages of a browser are not answered here.");
        }
    }
}

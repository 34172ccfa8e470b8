package dev.vmss.engine.rules;

import java.time.LocalDate;

/** Sources of the catalogue, which was collected on one day and read anew, in part, on another. */
final class Sources {

    /** When the rules were read anew against later articles, recordings and reports. */
    static final LocalDate READ_ANEW = LocalDate.of(2026, 11, 27);

    private static final LocalDate COLLECTED = LocalDate.of(2026, 11, 20);

    private Sources() {}

    static Source recorded(String reference) {
        return new Source(SourceKind.RECORDED, reference, READ_ANEW);
    }

    static Source documented(String address) {
        return new Source(SourceKind.DOCUMENTED, address, COLLECTED);
    }

    static Source seen(String address) {
        return new Source(SourceKind.SEEN, address, COLLECTED);
    }

    static Source said(String address) {
        return new Source(SourceKind.SAID, address, COLLECTED);
    }

    static Source clientCode(String address) {
        return new Source(SourceKind.CLIENT_CODE, address, COLLECTED);
    }
}

package dev.vmss.engine.rules;

import java.time.LocalDate;

/** The sources of the library's own facts, which were collected on one day and partly read again on another. */
public final class Sources {

    /** When the facts were compared with later articles, recordings and reports. */
    public static final LocalDate READ_ANEW = LocalDate.of(2026, 11, 27);

    private static final LocalDate COLLECTED = LocalDate.of(2026, 11, 20);

    private Sources() {}

    /**
     * A recorded exchange.
     *
     * @param reference where the recording is
     * @return the source
     */
    public static Source recorded(String reference) {
        return new Source(SourceKind.RECORDED, reference, READ_ANEW);
    }

    /**
     * A page or a schema of Microsoft's.
     *
     * @param address its address
     * @return the source
     */
    public static Source documented(String address) {
        return new Source(SourceKind.DOCUMENTED, address, COLLECTED);
    }

    /**
     * What somebody showed of the service.
     *
     * @param address where it is shown
     * @return the source
     */
    public static Source seen(String address) {
        return new Source(SourceKind.SEEN, address, COLLECTED);
    }

    /**
     * What somebody says of the service.
     *
     * @param address where it is stated
     * @return the source
     */
    public static Source said(String address) {
        return new Source(SourceKind.SAID, address, COLLECTED);
    }

    /**
     * Code of another tool.
     *
     * @param address where it is
     * @return the source
     */
    public static Source clientCode(String address) {
        return new Source(SourceKind.CLIENT_CODE, address, COLLECTED);
    }
}

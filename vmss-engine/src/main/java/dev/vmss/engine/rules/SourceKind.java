package dev.vmss.engine.rules;

import java.util.Locale;

/** The kinds of sources of facts about Azure. */
public enum SourceKind {
    /** A complete recording of an exchange with the live service. */
    RECORDED(Confidence.OBSERVED),
    /** Microsoft's documentation or schema. */
    DOCUMENTED(Confidence.DOCUMENTED),
    /** An answer or behaviour of the service that somebody published, mostly the text of an error. */
    SEEN(Confidence.OBSERVED),
    /** A public statement without evidence. */
    SAID(Confidence.BELIEVED),
    /** Code of another tool that assumes it. */
    CLIENT_CODE(Confidence.BELIEVED);

    private final Confidence confidence;

    SourceKind(Confidence confidence) {
        this.confidence = confidence;
    }

    /** {@return the kind in words, such as {@code client code}} */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return how certain a fact is that has only sources of this kind} */
    public Confidence confidence() {
        return confidence;
    }
}

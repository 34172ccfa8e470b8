package dev.vmss.engine.rules;

import java.util.Locale;

/** What a source shows of a claim about Azure, the strongest first. */
public enum SourceKind {
    /** An exchange with the live service, recorded in full. */
    RECORDED(Confidence.OBSERVED),
    /** Microsoft's documentation or schema. */
    DOCUMENTED(Confidence.DOCUMENTED),
    /** What the service answered or did, as somebody showed it in public: mostly the text of an error. */
    SEEN(Confidence.OBSERVED),
    /** What somebody says in public without showing it. */
    SAID(Confidence.BELIEVED),
    /** Code of another tool, which behaves as if it were so. */
    CLIENT_CODE(Confidence.BELIEVED);

    private final Confidence confidence;

    SourceKind(Confidence confidence) {
        this.confidence = confidence;
    }

    /** {@return the kind in words, such as {@code client code}} */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return how sure a claim is that has only sources of this kind} */
    public Confidence confidence() {
        return confidence;
    }
}

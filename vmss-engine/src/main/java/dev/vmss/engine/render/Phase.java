package dev.vmss.engine.render;

/** What an instance is going through. */
enum Phase {
    /** It serves. */
    SERVING("up", "serves"),
    /** It does not run, or not well, and the plan does nothing about it now. */
    AWAY("away", "does not serve"),
    /** It is brought to the latest model. */
    UPGRADE("upgrade", "upgraded to the latest model"),
    /** Its OS disk is replaced. */
    REIMAGE("reimage", "reimaged"),
    /** Its own model is changed. */
    CHANGE("change", "changed individually"),
    /** It restarts, where it is or on another host. */
    RESTART("restart", "restarted"),
    /** Somebody waits until it is healthy. */
    WAIT("wait", "waiting until healthy"),
    /** It is deallocated, or about to be. */
    DEALLOCATED("off", "deallocated"),
    /** It starts. */
    START("start", "starts"),
    /** It is made. */
    CREATE("create", "created"),
    /** It is deleted. */
    DELETE("delete", "deleted"),
    /** It is not there. */
    GONE("gone", "not there");

    private final String style;
    private final String words;

    Phase(String style, String words) {
        this.style = style;
        this.words = words;
    }

    /** The phase's class in style sheets. */
    String style() {
        return style;
    }

    /** The phase in words. */
    String words() {
        return words;
    }
}

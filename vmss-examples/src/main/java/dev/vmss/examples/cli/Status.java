package dev.vmss.examples.cli;

/** The status with which the process ends. */
final class Status {

    static final int OK = 0;

    /** Azure refuses the update, or the operator's own limit does. */
    static final int REFUSED = 1;

    /** The models differ, and the caller asked for a status that says so. */
    static final int DIFFERENT = 1;

    static final int BAD_INPUT = 2;

    /** Our fault; the number that BSD's sysexits gives it, apart from the others. */
    static final int INTERNAL_ERROR = 70;

    private Status() {}
}

/** The {@code vmss} command, its JSON lines, and the runnable scenarios. A program, so nothing is exported. */
module dev.vmss.examples {
    requires dev.vmss.engine;
    // For the command fake.
    requires dev.vmss.testkit;
    requires info.picocli;

    // Picocli sets the fields of the commands.
    opens dev.vmss.examples.cli to
            info.picocli;
}

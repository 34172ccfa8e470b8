package dev.vmss.model.testing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Differences between what the library says and what the live service answered that tell nothing about either, each with its
 * cause. A difference is given on one line: a sign, the place, and the values.
 */
public final class RecordedExceptions {

    /**
     * One kind of difference.
     *
     * @param cause why it is there
     * @param pattern the differences
     */
    private record Exception(String cause, Pattern pattern) {}

    private static final String EXTENSION = "properties.virtualMachineProfile.extensionProfile.extensions\\[name=%s.*";

    private static final String INSTALLED_BY_POLICY =
            "(Microsoft\\.Azure\\.(Security\\.(AntimalwareSignature|Monitoring)|Geneva|Monitor)\\.|CodeIntegrityAgent)";

    private static final List<Exception> EXCEPTIONS = List.of(
            exception("a policy of the tenant writes tags", "[+-] tags(\\.azsecpack|\\['platformsettings\\..*): .*"),
            exception("a policy of the tenant assigns its identity", "[+-] identity.*\"?.*[Aa]zSecPack.*"),
            exception(
                    "a policy of the tenant installs extensions and switches",
                    "[+~-] " + EXTENSION.formatted(INSTALLED_BY_POLICY)),
            exception(
                    "a policy of the tenant installs the first extensions, and there are no others",
                    "[+-] properties\\.virtualMachineProfile\\.extensionProfile: (?!.*\"name\":\"(?!"
                            + INSTALLED_BY_POLICY + ")).*"),
            exception(
                    "only the disk that is attached to an instance knows",
                    "\\+ properties.storageProfile.dataDisks\\[lun=0].(diskSizeGB|name|managedDisk.storageAccountType): .*"));

    private RecordedExceptions() {}

    private static Exception exception(String cause, String pattern) {
        return new Exception(cause, Pattern.compile(pattern, Pattern.DOTALL));
    }

    /**
     * Whether a difference is one of them.
     *
     * @param change the change as text
     * @return {@code true} if its cause is known
     */
    public static boolean explain(String change) {
        return EXCEPTIONS.stream()
                .anyMatch(known -> known.pattern().matcher(change).matches());
    }
}

package dev.vmss.testkit;

import java.util.List;

/** How to break the rules about what extensions need and in which order they come. */
final class ExtensionBreakers {

    private static final String ONE =
            "{'name': 'one', 'properties': {'publisher': 'p', 'type': 'one', 'typeHandlerVersion': '1.0'}}";
    private static final String AFTER_ONE = "{'name': 'two', 'properties': {'publisher': 'p', 'type': 'two',"
            + " 'typeHandlerVersion': '1.0', 'provisionAfterExtensions': ['one']}}";

    static final List<RuleBreaker> ALL = List.of(
            RuleBreaker.of("extension-follows-missing-one").byAdding(SetKind.EXTENSIONS, AFTER_ONE),
            RuleBreaker.of("extensions-follow-in-a-circle")
                    .givenOne(SetKind.EXTENSIONS, ONE)
                    .givenOne(SetKind.EXTENSIONS, AFTER_ONE)
                    .by(SetKind.EXTENSIONS + "[name=one].properties.provisionAfterExtensions", "['two']"),
            RuleBreaker.of("extension-members-required")
                    .byAdding(SetKind.EXTENSIONS, "{'name': 'one', 'properties': {'publisher': 'p', 'type': 'one'}}"),
            RuleBreaker.of("extension-type-fixed")
                    .givenOne(SetKind.EXTENSIONS, ONE)
                    .by(SetKind.EXTENSIONS + "[name=one].properties.type", "other"));

    private ExtensionBreakers() {}
}

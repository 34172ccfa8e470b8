package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void aNewNameIsAdded() {
        assertEquals(
                List.of("+ tags.owner: \"ops\""),
                changes("{'tags': {'env': 'x'}}", "{'tags': {'env': 'x', 'owner': 'ops'}}"));
    }

    @Test
    void theFirstTagIsAddedUnderItsOwnName() {
        assertEquals(List.of("+ tags.owner: \"ops\""), changes("{}", "{'tags': {'owner': 'ops'}}"));
    }

    @Test
    void anotherValueIsAModification() {
        assertEquals(
                List.of("~ tags.owner: \"ops\" → \"dev\""),
                changes("{'tags': {'owner': 'ops'}}", "{'tags': {'owner': 'dev'}}"));
    }

    @Test
    void aTagThatARequestLeavesOutIsRemovedUnlessItLeavesOutAllTags() {
        String applied = "{'tags': {'owner': 'ops', 'env': 'x'}}";
        assertEquals(List.of("- tags.owner: \"ops\""), changes(applied, "{'tags': {'env': 'x'}}"));
        assertEquals(List.of(), changes(applied, "{'location': null}"));
    }

    @Test
    void anIdentityThatARequestLeavesOutIsLeftAsItIs() {
        assertEquals(
                List.of(),
                changes(
                        "{'identity': {'userAssignedIdentities': {'/a': {}, '/b': {}}}}",
                        "{'identity': {'userAssignedIdentities': {'/a': {}}}}"));
    }

    @Test
    void nullRemovesAName() {
        assertEquals(
                List.of("- tags.owner: \"ops\""), changes("{'tags': {'owner': 'ops'}}", "{'tags': {'owner': null}}"));
    }

    @Test
    void nullOfAnAbsentNameIsNoChange() {
        assertEquals(List.of(), changes("{'tags': {'env': 'x'}}", "{'tags': {'env': 'x', 'owner': null}}"));
    }

    @Test
    void namesCompareWithoutCase() {
        assertEquals(List.of(), changes("{'tags': {'Owner': 'ops'}}", "{'tags': {'owner': 'ops'}}"));
    }

    @Test
    void nullRemovesANameWithoutCase() {
        assertEquals(
                List.of("- tags.Owner: \"ops\""), changes("{'tags': {'Owner': 'ops'}}", "{'tags': {'owner': null}}"));
    }

    @Test
    void aNameThatIsNoIdentifierIsQuotedInThePath() {
        assertEquals(List.of("+ tags['a.b']: \"x\""), changes("{}", "{'tags': {'a.b': 'x'}}"));
    }

    @Test
    void anIdentityThatIsAlreadyThereIsNoChange() {
        assertEquals(
                List.of(),
                changes(
                        "{'identity': {'userAssignedIdentities': {'/A': {'clientId': 'c', 'principalId': 'p'}}}}",
                        "{'identity': {'userAssignedIdentities': {'/a': {}}}}"));
    }

    @Test
    void aNewIdentityIsAddedThoughItHoldsNothing() {
        assertEquals(
                List.of("+ identity.userAssignedIdentities['/b']: {}"),
                changes(
                        "{'identity': {'userAssignedIdentities': {'/a': {}}}}",
                        "{'identity': {'userAssignedIdentities': {'/a': {}, '/b': {}}}}"));
    }

    @Test
    void nullRemovesAnIdentity() {
        assertEquals(
                List.of("- identity.userAssignedIdentities['/a']: {}"),
                changes(
                        "{'identity': {'userAssignedIdentities': {'/a': {}}}}",
                        "{'identity': {'userAssignedIdentities': {'/a': null}}}"));
    }

    @Test
    void whatDiffersWithinAnIdentityIsOneChange() {
        assertEquals(
                List.of("~ identity.userAssignedIdentities['/A'].newer: 1 → 2"),
                changes(
                        "{'identity': {'userAssignedIdentities': {'/a': {'newer': 1, 'other': 1}}}}",
                        "{'identity': {'userAssignedIdentities': {'/A': {'newer': 2, 'other': 1}}}}"));
    }
}

package vn.motcua.attacks.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.motcua.attacks.api.Operations;

/** Holds the table of rights and the API documents to each other: a new operation needs a line that says who may call it. */
class RightsTableTest {

    private static final Path DOCUMENTS = Path.of("../../docs/api");

    @Test
    void saysForEveryOperationWhoMayCallIt() {
        assertThat(RightsTable.read()).extracting(Right::operation).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Operations.in(DOCUMENTS).keySet());
    }

    @Test
    void putsSomethingIntoEveryPlaceOfAPath() {
        assertThat(RightsTable.read()).allSatisfy(right -> assertThat(right.things().keySet())
                .containsAll(Stream.of(right.path().split("[{]")).skip(1).map(rest -> rest.substring(0, rest.indexOf('}')))
                        .toList()));
    }

    /** Where the document says open and the code doesn't, or the other way round, the running suite finds it. */
    @TestFactory
    Stream<DynamicTest> admitsNobodyWhomTheCodeDoesNot() {
        var operations = Operations.in(DOCUMENTS);
        return RightsTable.read().stream()
                .filter(right -> !right.isOpen() && !operations.get(right.operation()).roles().isEmpty())
                .map(right -> DynamicTest.dynamicTest(right.operation(),
                        () -> assertThat(right.roles()).isEqualTo(operations.get(right.operation()).roles())));
    }
}

package dev.vmss.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes and the words of all errors that are known, of whatever API version or edition. */
final class ErrorCatalogue {

    private record Words(String code, MessageTemplate message) {}

    private static final List<String> CODES = Stream.concat(
                    answers().map(AzureAnswer::code), KnownErrors.ALL.stream().map(KnownError::code))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();

    private static final List<Words> WORDS = Stream.concat(
                    answers()
                            .filter(AzureAnswer::observed)
                            .map(answer -> new Words(answer.code(), new MessageTemplate(answer.message()))),
                    KnownErrors.ALL.stream()
                            .filter(error -> !error.message().isEmpty())
                            .map(error -> new Words(error.code(), new MessageTemplate(error.message()))))
            .toList();

    private ErrorCatalogue() {}

    private static Stream<AzureAnswer> answers() {
        return RuleBook.all().rules().stream().flatMap(rule -> rule.answers().stream());
    }

    /** The codes, each once. */
    static Stream<String> codes() {
        return CODES.stream();
    }

    /** The code whose words a text has. */
    static Optional<String> codeOfWordsIn(String text) {
        return WORDS.stream()
                .filter(words -> words.message().isIn(text))
                .map(Words::code)
                .findFirst();
    }
}

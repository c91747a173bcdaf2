package onewindow.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.scenario.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in the user's language. */
final class UsageWording {

    private UsageWording() {}

    /** Returns what is wrong, on one line. */
    static String of(ParameterException fault, Language language) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            if (isCommand(unmatched)) {
                return noCommand(unmatched, language);
            }
            String quoted = quoted(unmatched.getUnmatched());
            return Texts.of(language, unmatched.isUnknownOption() ? "usage.option" : "usage.argument", quoted);
        }
        if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            if (first instanceof OptionSpec option && !option.required()) {
                return Texts.of(language, "usage.noValue", option.longestName(), option.paramLabel());
            }
            return Texts.of(
                    language,
                    "usage.missing",
                    quoted(missing.getMissing().stream().map(UsageWording::name).toList()));
        }
        if (fault instanceof OverwrittenOptionException overwritten) {
            return Texts.of(language, "usage.twice", name(overwritten.getOverwritten()));
        }
        if (fault instanceof MaxValuesExceededException && fault.getArgSpec() != null) {
            return Texts.of(language, "usage.tooMany", name(fault.getArgSpec()));
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return Texts.of(language, "usage.value", name(fault.getArgSpec()), fault.getValue());
        }
        return fault.getMessage();
    }

    /** Whether the first word that is left stands where only the name of a command may. */
    private static boolean isCommand(UnmatchedArgumentException fault) {
        return !fault.isUnknownOption()
                && !fault.getCommandLine().getSubcommands().isEmpty()
                && !fault.getUnmatched().isEmpty();
    }

    private static String noCommand(UnmatchedArgumentException fault, Language language) {
        String word = fault.getUnmatched().get(0);
        Map<String, CommandLine> commands = fault.getCommandLine().getSubcommands();
        return Suggestion.nearest(word, commands.keySet())
                .map(near -> Texts.of(language, "usage.command.near", word, near))
                .orElseGet(() -> Texts.of(language, "usage.command", word, String.join(", ", commands.keySet())));
    }

    /** Returns what option may have been meant, on one line; empty where nothing is near. */
    static Optional<String> suggestions(UnmatchedArgumentException fault, Language language) {
        if (isCommand(fault)) {
            return Optional.empty();
        }
        List<String> near = fault.getSuggestions();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.of(language, "usage.didYouMean", String.join(", ", near)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}

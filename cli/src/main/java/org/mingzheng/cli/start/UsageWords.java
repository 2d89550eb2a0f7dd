package org.mingzheng.cli.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the language of the person; the library speaks English alone. */
public final class UsageWords {
    private UsageWords() {}

    /**
     * {@return what is wrong, and what would be right}
     *
     * @param failure the library's
     */
    public static String of(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                text("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                text(
                        "usage.missing",
                        missing.getMissing().stream().map(UsageWords::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> text("usage.twice", name(twice.getOverwritten()));
            default -> value(failure);
        };
    }

    private static String value(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (argument == null) {
            return "" + failure.getMessage();
        }
        if (failure.getCause() instanceof TypeConversionException wrong && wrong.getCause() == null) {
            return name(argument) + ": " + wrong.getMessage();
        }
        List<String> allowed = allowed(argument);
        String value = failure.getValue() == null ? "" : failure.getValue();
        return allowed.isEmpty()
                ? text("usage.value", name(argument), value)
                : text("usage.choice", name(argument), value, String.join(", ", allowed));
    }

    private static List<String> allowed(ArgSpec argument) {
        List<String> names = new ArrayList<>();
        Object[] constants = argument.type().getEnumConstants();
        Stream.of(constants == null ? new Object[0] : constants)
                .forEach(each -> names.add(each.toString().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static String name(ArgSpec argument) {
        String label = argument.paramLabel();
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() > 0 ? "=" + label : "")
                : Ansi.OFF.string(label);
    }

    private static String text(String key, Object... arguments) {
        return Texts.text(UsageWords.class, key, arguments);
    }
}

package onewindow.commands;

import java.util.Arrays;

/**
 * What is said to the user, before it is known in which language: a key of {@link Texts} and what is filled in.
 *
 * @param arguments those that are themselves said are said in the same language
 */
record Said(String key, Object... arguments) {

    String in(Language language) {
        Object[] filled = Arrays.stream(arguments)
                .map(argument -> argument instanceof Said said ? said.in(language) : argument.toString())
                .toArray();
        return Texts.of(language, key, filled);
    }
}

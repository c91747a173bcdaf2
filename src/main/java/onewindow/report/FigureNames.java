package onewindow.report;

import java.util.Locale;

/** The names of enumerated figures as they stand in JSON and in tables. */
final class FigureNames {

    private FigureNames() {}

    /** Returns {@code RECEIVED_AT_WINDOW} as {@code receivedAtWindow}. */
    static String camelCase(Enum<?> figure) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char letter : snakeCase(figure).toCharArray()) {
            if (letter != '_') {
                name.append(capital ? Character.toUpperCase(letter) : letter);
            }
            capital = letter == '_';
        }
        return name.toString();
    }

    /** Returns {@code RECEIVED_AT_WINDOW} as {@code received_at_window}. */
    static String snakeCase(Enum<?> figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}

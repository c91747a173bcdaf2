package onewindow.commands;

import picocli.CommandLine.ITypeConverter;

/** Reads a share of the command line: {@code 0.01} or {@code 1%}. */
final class ShareReader implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        String plain = text.strip();
        boolean percent = plain.endsWith("%");
        try {
            double value = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            double share = percent ? value / 100 : value;
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a share out of bounds.
        }
        throw new WrongValue("value.share", text);
    }
}

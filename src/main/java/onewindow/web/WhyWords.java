package onewindow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import onewindow.live.CallGrounds;
import onewindow.live.HallDesk;

/** Says in a language why a ticket waits or was called. */
final class WhyWords {

    private static final long MINUTE = 60_000;
    /** So many windows are spoken of. */
    private static final int MOST = 3;

    private final HallDesk desk;
    private final String language;
    private final ResourceBundle bundle;

    /** Says it for a hall, in {@code zh} or {@code en}. */
    WhyWords(HallDesk desk, String language) {
        this.desk = desk;
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "onewindow.web.why",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String rule(String rule) {
        return bundle.getString(rule);
    }

    String waiting(CallGrounds.Waiting grounds) {
        if (grounds.windows().isEmpty()) {
            return bundle.getString("nobody");
        }
        List<String> said = new ArrayList<>();
        for (CallGrounds.AtWindow at : grounds.windows()) {
            if (at.next().isPresent() && said.size() < MOST) {
                said.add(at(at, at.next().get()));
            }
        }
        return said.isEmpty() ? bundle.getString("closed") : String.join(" ", said);
    }

    private String at(CallGrounds.AtWindow at, CallGrounds.Weighed next) {
        String window = window(at.window());
        Optional<String> reason = at.reason().map(HallJson::word).map(bundle::getString);
        return reason.isEmpty() ? said("next", window) : said("before", window, next.number(), reason.get());
    }

    String called(CallGrounds.Called grounds) {
        return said(
                grounds.byRule() ? "called" : "chosen",
                grounds.own().number(),
                window(grounds.window()),
                clock(grounds.time()),
                grounds.own().waitedMillis() / MINUTE,
                grounds.others());
    }

    /** A time of the day to the minute. */
    private String clock(long time) {
        String name = desk.timeName(time);
        int clock = name.indexOf(' ') + 1;
        return name.substring(clock, clock + "09:00".length());
    }

    /** A window as people know it: its group's name, and its number in the group. */
    private String window(int window) {
        int group = desk.view().groupOf(window);
        return desk.scenario().labels().groups().get(group).name().in(language)
                + "\u00a0"
                + (window - desk.view().firstWindow(group) + 1);
    }

    private String said(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }
}

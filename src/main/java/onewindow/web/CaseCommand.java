package onewindow.web;

import java.util.Arrays;
import java.util.List;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.live.HallDesk;

/** What an officer or a clerk does with a case, by the last word of the address. */
enum CaseCommand {
    TELL_MISSING((desk, file, with) -> desk.cases().tellMissing(desk.now(), file)),
    SUPPLEMENT((desk, file, with) -> desk.cases().supplement(desk.now(), file)),
    ACCEPT((desk, file, with) -> desk.cases().accept(desk.now(), file, with.flag())),
    FILL_GAP((desk, file, with) -> desk.cases().fillGap(desk.now(), file)),
    HAND((desk, file, with) -> desk.cases().hand(desk.now(), file, with.choice())),
    SUSPEND((desk, file, with) -> desk.cases().suspend(desk.now(), file)),
    RESUME((desk, file, with) -> desk.cases().resume(desk.now(), file)),
    EXTEND((desk, file, with) -> desk.cases().extend(desk.now(), file, with.choice())),
    DECIDE((desk, file, with) -> desk.cases().decide(desk.now(), file, Outcome.values()[with.choice()])),
    READY((desk, file, with) -> desk.cases().makeReady(desk.now(), file)),
    ISSUE((desk, file, with) -> desk.cases().issue(desk.now(), file, IssueWay.values()[with.choice()])),
    ARCHIVE((desk, file, with) -> desk.cases().archive(desk.now(), file)),
    REVIEW((desk, file, with) -> desk.cases().review(desk.now(), file, with.choice()));

    private static final int MOST_DAYS = 250;
    private static final int LEVELS = 5;

    private interface Effect {
        int on(HallDesk desk, int file, Arguments arguments);
    }

    /** Without a state of its own. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Effect effect;

    CaseCommand(Effect effect) {
        this.effect = effect;
    }

    /**
     * What comes with a command.
     *
     * @param choice an office, an outcome, a way, a level or a number of days, by the command
     */
    record Arguments(int choice, boolean flag) {}

    int give(HallDesk desk, int file, Arguments arguments) {
        return effect.on(desk, file, arguments);
    }

    /** Returns the command of a word, and answers the request where there is none. */
    static CaseCommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> HallJson.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no such command; there are "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(HallJson::word)
                                                .toList()))
                        .thrown());
    }

    /** Reads what comes with the command. */
    Arguments read(Body body, ScenarioKeys keys) {
        return switch (this) {
            case ACCEPT -> new Arguments(0, body.flag("gap"));
            case HAND -> handed(body, keys.offices());
            case EXTEND -> counted(body, "days", MOST_DAYS);
            case DECIDE -> chosen(body, "outcome", words(Outcome.values()));
            case ISSUE -> chosen(body, "way", words(IssueWay.values()));
            case REVIEW -> counted(body, "level", LEVELS);
            default -> new Arguments(0, false);
        };
    }

    private static Arguments counted(Body body, String key, int most) {
        int found = body.number(key, 1, most).orElse(0);
        body.require(key, "a whole number from 1 to " + most);
        return new Arguments(found, false);
    }

    private static Arguments handed(Body body, Keys offices) {
        int found = body.index("office", offices).orElse(-1);
        body.require("office", "one of " + first(offices.all()));
        return new Arguments(found, false);
    }

    private static Arguments chosen(Body body, String key, List<String> words) {
        int found = body.word(key, words).map(words::indexOf).orElse(-1);
        body.require(key, "one of " + first(words));
        return new Arguments(found, false);
    }

    private static String first(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(8, words.size())));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(HallJson::word).toList();
    }
}

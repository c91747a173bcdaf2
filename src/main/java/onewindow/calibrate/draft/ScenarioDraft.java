package onewindow.calibrate.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.calendar.Interval;
import onewindow.calibrate.fit.DayModel;
import onewindow.calibrate.fit.DayProfile;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.fit.OpenDays;

/** Writes a fitted hall as a scenario file in which every number names the log and its interval as its source. */
public final class ScenarioDraft {

    private static final String LOG = "the log; ";

    private static final String NOT_IN_LOG = "not in the log";

    private final HallModel hall;
    private final Origin origin;
    private final StringBuilder yaml = new StringBuilder();
    private final List<String> classKeys = new ArrayList<>();
    private final List<String> departmentKeys = new ArrayList<>();
    /** Keys of the matters of each department. */
    private final List<List<String>> matterKeys = new ArrayList<>();

    /**
     * Where the log comes from.
     *
     * @param logName as it is to be named in sources
     * @param titleZh title in Chinese
     * @param titleEn title in English
     * @param zone of the hall's clock
     */
    public record Origin(String logName, String titleZh, String titleEn, String zone) {}

    private ScenarioDraft(HallModel hall, Origin origin) {
        this.hall = hall;
        this.origin = origin;
        Keys ofClasses = new Keys();
        hall.classes().forEach(one -> classKeys.add(ofClasses.of(one.name(), "walk-in")));
        Keys keys = new Keys();
        for (int i = 0; i < hall.departments().size(); i++) {
            departmentKeys.add(keys.of(hall.departments().get(i).name(), "d" + (i + 1)));
        }
        for (HallModel.Department department : hall.departments()) {
            matterKeys.add(department.matters().stream()
                    .map(matter -> keys.of(matter.name(), "other"))
                    .toList());
        }
    }

    /**
     * A written scenario.
     *
     * @param yaml its text
     * @param classKeys keys of the visit classes, in the order of the model
     * @param departmentKeys keys of the departments, likewise
     * @param matterKeys keys of the matters of each department, likewise; a department without matters has none
     */
    public record Draft(
            String yaml, List<String> classKeys, List<String> departmentKeys, List<List<String>> matterKeys) {}

    /** Writes the scenario file. */
    public static Draft of(HallModel hall, Origin origin) {
        ScenarioDraft draft = new ScenarioDraft(hall, origin);
        return new Draft(draft.write(), draft.classKeys, draft.departmentKeys, draft.matterKeys);
    }

    private String write() {
        List<LocalDate> fitted = hall.fitted();
        line("# Written from the log " + origin.logName.replaceAll("\\R", " ") + ". The days from " + fitted.get(0)
                + " to " + fitted.get(fitted.size() - 1) + " were fitted, " + hall.tickets() + " rows.");
        line("onewindow: scenario/1");
        line("title: {zh: " + Yaml.text(origin.titleZh) + ", en: " + Yaml.text(origin.titleEn) + "}");
        line("source: " + Yaml.text(source()));
        calendar();
        demand();
        classes();
        departments();
        if (!hall.service().isEmpty()) {
            line("service: " + distribution(hall.service().get(0)));
        } else {
            line("service: {exponential: 10 min, assumption: \"the log has no service times\"}");
        }
        hall.walking().ifPresent(walking -> line("walking: " + distribution(walking)));
        hall.patience().ifPresent(patience -> line("patience: " + distribution(patience)));
        if (hall.noShow().value() > 0) {
            line("noShow: {share: " + share(hall.noShow())
                    + ", every: 30 s, assumption: \"how long a number is called is " + NOT_IN_LOG + "\"}");
        }
        transfers();
        windows();
        return yaml.toString();
    }

    private String source() {
        List<LocalDate> fitted = hall.fitted();
        return "log " + origin.logName + ", " + hall.tickets() + " rows on " + fitted.size() + " days, " + fitted.get(0)
                + " to " + fitted.get(fitted.size() - 1);
    }

    private void calendar() {
        List<LocalDate> days = hall.days();
        line("horizon: " + days.get(0) + ".." + days.get(days.size() - 1));
        line("zone: " + origin.zone);
        if (OpenDays.areChinas(days)) {
            line("calendar: china");
        } else if (days.size() > 1
                && days.size()
                        == days.get(days.size() - 1).toEpochDay() - days.get(0).toEpochDay() + 1
                && days.size() > 5) {
            line("calendar: none # a day without a ticket does not occur");
        } else {
            List<String> lists = new ArrayList<>();
            dates("holidays", OpenDays.holidays(days), lists);
            dates("workingDays", OpenDays.workedWeekends(days), lists);
            line("calendar: {" + String.join(", ", lists) + "}");
        }
        hours("hours", HallModel.DayKind::open);
        hours("tickets", HallModel.DayKind::ticketHours);
    }

    /** One line, or one for each weekday where the kinds of days differ in their hours. */
    private void hours(String key, Function<HallModel.DayKind, List<Interval>> of) {
        if (hall.kinds().stream().map(of).distinct().count() == 1) {
            line(key + ": " + intervals(of.apply(hall.kinds().get(0))));
            return;
        }
        Map<DayOfWeek, String> byWeekday = new TreeMap<>();
        hall.kinds().forEach(kind -> kind.weekdays().forEach(day -> byWeekday.put(day, intervals(of.apply(kind)))));
        line(key + ":");
        byWeekday.forEach((day, intervals) -> line("  " + key(day) + ": " + intervals));
    }

    private static String key(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    private static void dates(String key, Collection<LocalDate> dates, List<String> lists) {
        if (!dates.isEmpty()) {
            lists.add(key + ": " + dates);
        }
    }

    private static String intervals(List<Interval> intervals) {
        return intervals.stream()
                .map(interval -> Yaml.time(interval.fromMillis()) + "-" + Yaml.time(interval.toMillis()))
                .collect(Collectors.joining(", "));
    }

    private void demand() {
        DayModel model = hall.dayModel();
        boolean alike = hall.kinds().size() == 1;
        line("demand:");
        if (alike) {
            line("  cases: " + valued(hall.cases(), value -> Yaml.number(value, 7)));
        }
        factors(
                "months",
                model.months().entrySet().stream()
                        .map(month -> Map.entry(
                                month.getKey()
                                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                        .toLowerCase(Locale.ROOT),
                                month.getValue()))
                        .toList());
        factors(
                "weekdays",
                model.weekdays().entrySet().stream()
                        .map(day -> Map.entry(key(day.getKey()), day.getValue()))
                        .toList());
        if (!Double.isNaN(model.afterHoliday().value())) {
            line("  afterHoliday: " + valued(model.afterHoliday(), ScenarioDraft::factor));
        }
        line("  dayFactor: {cv: " + valued(model.dayFactorCv(), ScenarioDraft::factor) + "}");
        if (alike) {
            profile("  ", hall.kinds().get(0));
        }
        if (!alike || hall.appointments().isPresent()) {
            line("  streams:");
        }
        if (!alike) {
            hall.kinds().forEach(this::stream);
        }
        hall.appointments().ifPresent(this::appointments);
    }

    /** Those who come without a booking on one kind of days. */
    private void stream(HallModel.DayKind kind) {
        List<String> weights = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Interval95 factor = hall.dayModel().weekdays().get(day);
            String own = factor == null ? "1" : factor(factor.value());
            weights.add(key(day) + ": " + (kind.weekdays().contains(day) ? own : "0"));
        }
        String days = kind.weekdays().stream().map(ScenarioDraft::key).collect(Collectors.joining("-"));
        line("    - key: " + Yaml.text(days));
        line("      kind: poisson");
        line("      cases: " + valued(kind.cases(), value -> Yaml.number(value, 7)));
        line("      weekdays: {" + String.join(", ", weights) + "}");
        profile("      ", kind);
    }

    private void appointments(HallModel.Appointments booked) {
        double days = hall.days().size();
        line("    - key: \"booked\"");
        line("      name: {zh: 预约, en: Booked}");
        line("      kind: appointments");
        line("      cases: " + valued(booked.perDay().times(days), value -> Yaml.number(value, 7)));
        line("      slot: {value: " + booked.slotMillis() / 60_000
                + " min, source: \"the log; the longest slot to which all booked times belong\"}");
        line("      places: {value: " + booked.places() + ", source: \"the log; the most bookings of one slot\"}");
        line("      bookingWindow: {value: 1..5, assumption: \"when people booked is " + NOT_IN_LOG + "\"}");
        line("      early: {mean: " + valued(booked.early(), Yaml::signedDuration) + ", sd: "
                + valued(booked.spread(), Yaml::duration) + "}");
        line("      noShow: "
                + (Double.isNaN(booked.noShow().low())
                        ? "{value: 0 %, assumption: \"bookings without a ticket are " + NOT_IN_LOG + "\"}"
                        : share(booked.noShow())));
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < classKeys.size(); i++) {
            Interval95 share = booked.classes().get(i);
            if (share.value() > 0) {
                classes.add(Yaml.text(classKeys.get(i)) + ": " + Yaml.share(share.value()));
            }
        }
        line("      classes: {" + String.join(", ", classes) + "}");
    }

    private void factors(String key, List<Map.Entry<String, Interval95>> factors) {
        if (!factors.isEmpty()) {
            line("  " + key + ":");
            factors.forEach(one -> line("    " + one.getKey() + ": " + valued(one.getValue(), ScenarioDraft::factor)));
        }
    }

    private static String factor(double value) {
        return Yaml.number(value, 4);
    }

    private void profile(String indent, HallModel.DayKind kind) {
        DayProfile profile = kind.profile();
        List<Double> perDay = profile.perDay();
        int first = 0;
        int last = perDay.size();
        while (perDay.get(first) == 0) {
            first++;
        }
        while (perDay.get(last - 1) == 0) {
            last--;
        }
        double hours = profile.stepMillis() / 3_600_000.0;
        line(indent + "profile:");
        line(indent + "  source: "
                + Yaml.text("people an hour on a mean day, " + source()
                        + (profile.halfWidth() > 0
                                ? ", averaged over " + (2 * profile.halfWidth() + 1) + " steps"
                                : "")));
        line(indent + "  from: " + Yaml.time(first * profile.stepMillis()));
        line(indent + "  step: " + profile.stepMillis() / 60_000 + " min");
        line(indent + "  rates: ["
                + perDay.subList(first, last).stream()
                        .map(people -> Yaml.number(people / hours, 5))
                        .collect(Collectors.joining(", "))
                + "]");
    }

    private void classes() {
        boolean one = hall.classes().size() == 1;
        line("classes:");
        for (int i = 0; i < classKeys.size(); i++) {
            HallModel.VisitClass visitClass = hall.classes().get(i);
            String name = visitClass.name().isEmpty() ? "{zh: 普通, en: Walk-in}" : Yaml.text(visitClass.name());
            line("  - {key: " + Yaml.text(classKeys.get(i)) + ", name: " + name
                    + (one ? "" : ", share: " + share(visitClass.share())) + "}");
        }
        if (hall.classes().stream().anyMatch(visitClass -> visitClass.rank() > 0)) {
            List<String> ranks = new ArrayList<>();
            for (int i = 0; i < classKeys.size(); i++) {
                ranks.add(Yaml.text(classKeys.get(i)) + ": "
                        + hall.classes().get(i).rank());
            }
            line("assign: {order: strict-priority, ranks: {" + String.join(", ", ranks) + "}, source: "
                    + Yaml.text(LOG + "who was called while whom else waited") + "}");
        }
    }

    private void departments() {
        line("departments:");
        for (int i : byName()) {
            HallModel.Department department = hall.departments().get(i);
            line("  - key: " + Yaml.text(departmentKeys.get(i)));
            String name = department.name().isEmpty() ? "{zh: 大厅, en: Hall}" : Yaml.text(department.name());
            line("    name: " + name);
            line("    share: " + share(department.share()));
            department.service().ifPresent(part -> line("    service: " + partService(part)));
            if (!department.matters().isEmpty()) {
                line("    matters:");
                List<String> own = matterKeys.get(i);
                IntStream.range(0, own.size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                matter -> department.matters().get(matter).name()))
                        .forEach(matter ->
                                matter(own.get(matter), department.matters().get(matter), department.name()));
            }
        }
    }

    private List<Integer> byName() {
        return IntStream.range(0, departmentKeys.size())
                .boxed()
                .sorted(Comparator.comparing(i -> hall.departments().get(i).name()))
                .toList();
    }

    private void matter(String key, HallModel.Matter matter, String department) {
        String name = matter.name().isEmpty() ? department : matter.name();
        line("      - {key: " + Yaml.text(key) + (key.equals(name) ? "" : ", name: " + Yaml.text(name)) + ", share: "
                + share(matter.share())
                + matter.service()
                        .map(part -> ", service: " + partService(part))
                        .orElse("") + "}");
    }

    private String partService(HallModel.PartService part) {
        String written = distribution(part.fit());
        String why = part.count() + " durations"
                + (part.shrunk() ? ", drawn towards what stands above by how little they say alone" : "");
        return written.substring(0, written.length() - 1) + ", source: " + Yaml.text(LOG + why) + "}";
    }

    private String distribution(FamilyFit fit) {
        if (fit.family().equals("deterministic")) {
            return "{deterministic: " + Yaml.duration(fit.distribution().mean()) + "}";
        }
        return "{" + fit.family() + ": {"
                + fit.parameters().stream()
                        .map(parameter -> parameter.key() + ": "
                                + valued(
                                        parameter.estimate(),
                                        parameter.duration() ? Yaml::duration : value -> Yaml.number(value, 4)))
                        .collect(Collectors.joining(", "))
                + "}}";
    }

    private String share(Interval95 share) {
        String interval = Yaml.interval(share, value -> Yaml.number(100 * value, 4) + " %");
        return "{value: " + Yaml.share(share.value())
                + (interval.isEmpty() ? "" : ", source: " + Yaml.text(LOG + interval)) + "}";
    }

    private String valued(Interval95 estimate, DoubleFunction<String> written) {
        String interval = Yaml.interval(estimate, written);
        return interval.isEmpty()
                ? written.apply(estimate.value())
                : "{value: " + written.apply(estimate.value()) + ", source: " + Yaml.text(LOG + interval) + "}";
    }

    private void transfers() {
        if (!hall.transfers().isEmpty()) {
            line("transfer:");
            hall.transfers()
                    .forEach(one -> line("  - {share: " + share(one.share()) + ", of: ["
                            + Yaml.text(departmentKeys.get(one.from())) + "], to: "
                            + Yaml.text(departmentKeys.get(one.to())) + "}"));
        }
    }

    private void windows() {
        line("windows:");
        Keys ofGroups = new Keys();
        List<Integer> order = byName();
        List<HallModel.Group> groups = hall.groups().stream()
                .sorted(Comparator.comparingInt(
                        group -> order.indexOf(group.departments().nextSetBit(0))))
                .toList();
        for (HallModel.Group group : groups) {
            List<String> served = order.stream()
                    .filter(group.departments()::get)
                    .map(departmentKeys::get)
                    .map(Yaml::text)
                    .toList();
            int only = group.departments().nextSetBit(0);
            boolean single = group.departments().cardinality() == 1;
            String key = ofGroups.of(single ? hall.departments().get(only).name() : "several", "main");
            String name = group.windows().isEmpty() ? key : String.join(", ", group.windows());
            line("  - key: " + Yaml.text(key));
            line("    name: " + Yaml.text(name.length() > 60 ? name.substring(0, 57) + "…" : name));
            line("    " + staffing(group));
            if (group.speed().value() != 1) {
                line("    speed: " + valued(group.speed(), ScenarioDraft::factor));
            }
            line("    serves: [" + String.join(", ", served) + "]");
        }
    }

    /** The timetable, rounded to whole windows; a group has one at least. */
    private String staffing(HallModel.Group group) {
        List<String> steps = new ArrayList<>();
        int before = -1;
        int most = 0;
        long step = hall.profile().stepMillis();
        for (Interval session : hall.open()) {
            for (long at = session.fromMillis(); at < session.toMillis(); at += step) {
                int open = group.scheduled().get((int) (at / step));
                most = Math.max(most, open);
                if (open != before) {
                    steps.add(Yaml.time(at) + ": " + open);
                    before = open;
                }
            }
        }
        return steps.size() == 1 || most == 0
                ? "count: " + Math.max(1, most)
                : "schedule: {" + String.join(", ", steps) + "}";
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}

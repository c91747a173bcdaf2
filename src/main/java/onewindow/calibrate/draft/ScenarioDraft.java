package onewindow.calibrate.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.calendar.Interval;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.OpenDays;

/** Writes a fitted hall as a scenario file in which every number names the log and its interval as its source. */
public final class ScenarioDraft {

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

    /** Returns how every scenario file from a log begins. */
    public static String opening(String logName) {
        return "# Written from the log " + logName.replaceAll("\\R", " ") + ". The days from ";
    }

    private String write() {
        List<LocalDate> fitted = hall.fitted();
        line(opening(origin.logName) + fitted.get(0) + " to " + fitted.get(fitted.size() - 1) + " were fitted, "
                + hall.tickets() + " rows.");
        line("onewindow: scenario/1");
        line("title: {zh: " + Yaml.text(origin.titleZh) + ", en: " + Yaml.text(origin.titleEn) + "}");
        line("source: " + Yaml.text(source()));
        calendar();
        yaml.append(DemandDraft.of(hall, classKeys, source()));
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
            line("noShow: {share: " + Yaml.sourcedShare(hall.noShow())
                    + ", every: 30 s, assumption: \"how long a number is called is " + Yaml.NOT_IN_LOG + "\"}");
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
        byWeekday.forEach((day, intervals) -> line("  " + Yaml.weekday(day) + ": " + intervals));
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

    private void classes() {
        boolean one = hall.classes().size() == 1;
        line("classes:");
        for (int i = 0; i < classKeys.size(); i++) {
            HallModel.VisitClass visitClass = hall.classes().get(i);
            String name = visitClass.name().isEmpty() ? "{zh: 普通, en: Walk-in}" : Yaml.text(visitClass.name());
            line("  - {key: " + Yaml.text(classKeys.get(i)) + ", name: " + name
                    + (one ? "" : ", share: " + Yaml.sourcedShare(visitClass.share())) + "}");
        }
        if (hall.classes().stream().anyMatch(visitClass -> visitClass.rank() > 0)) {
            List<String> ranks = new ArrayList<>();
            for (int i = 0; i < classKeys.size(); i++) {
                ranks.add(Yaml.text(classKeys.get(i)) + ": "
                        + hall.classes().get(i).rank());
            }
            line("assign: {order: strict-priority, ranks: {" + String.join(", ", ranks) + "}, source: "
                    + Yaml.text(Yaml.LOG + "who was called while whom else waited") + "}");
        }
    }

    private void departments() {
        line("departments:");
        for (int i : byName()) {
            HallModel.Department department = hall.departments().get(i);
            line("  - key: " + Yaml.text(departmentKeys.get(i)));
            String name = department.name().isEmpty() ? "{zh: 大厅, en: Hall}" : Yaml.text(department.name());
            line("    name: " + name);
            line("    share: " + Yaml.sourcedShare(department.share()));
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
                + Yaml.sourcedShare(matter.share())
                + matter.service()
                        .map(part -> ", service: " + partService(part))
                        .orElse("") + "}");
    }

    private String partService(HallModel.PartService part) {
        String written = distribution(part.fit());
        String why = part.count() + " durations"
                + (part.shrunk() ? ", drawn towards what stands above by how little they say alone" : "");
        return written.substring(0, written.length() - 1) + ", source: " + Yaml.text(Yaml.LOG + why) + "}";
    }

    private String distribution(FamilyFit fit) {
        if (fit.family().equals("deterministic")) {
            return "{deterministic: " + Yaml.duration(fit.distribution().mean()) + "}";
        }
        return "{" + fit.family() + ": {"
                + fit.parameters().stream()
                        .map(parameter -> parameter.key() + ": "
                                + Yaml.valued(
                                        parameter.estimate(),
                                        parameter.duration() ? Yaml::duration : value -> Yaml.number(value, 4)))
                        .collect(Collectors.joining(", "))
                + "}}";
    }

    private void transfers() {
        if (!hall.transfers().isEmpty()) {
            line("transfer:");
            hall.transfers()
                    .forEach(one -> line("  - {share: " + Yaml.sourcedShare(one.share()) + ", of: ["
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
                line("    speed: " + Yaml.valued(group.speed(), Yaml::factor));
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

package onewindow.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.demand.Distribution;

/** Departments, matters and then desks while they are read: each gets the next index. */
final class CatalogueDraft {

    private final List<Catalogue.Department> departments = new ArrayList<>();
    private final List<Catalogue.Department> desks = new ArrayList<>();
    private final List<Catalogue.Matter> matters = new ArrayList<>();
    private final Set<Catalogue.Part> unnamed = EnumSet.noneOf(Catalogue.Part.class);
    private final Set<String> departmentKeys = new HashSet<>();
    private final Set<String> matterKeys = new HashSet<>();

    /** Notes that there is more of a part, whose names are not known. */
    void leavesOut(Catalogue.Part part) {
        unnamed.add(part);
    }

    Set<Catalogue.Part> unnamed() {
        return unnamed;
    }

    List<Catalogue.Department> departments() {
        return departments;
    }

    List<Catalogue.Department> desks() {
        return desks;
    }

    List<Catalogue.Matter> matters() {
        return matters;
    }

    /** Whether a key names a department or a matter. */
    boolean has(String key) {
        return departmentKeys.contains(key) || matterKeys.contains(key);
    }

    boolean hasMatter(String key) {
        return matterKeys.contains(key);
    }

    void addDepartment(String key, LocalName name, double share) {
        departmentKeys.add(key);
        departments.add(new Catalogue.Department(key, name, share, matters.size(), 0));
    }

    /** Adds a matter to the last department; {@code share} is its share within it. */
    void addMatter(
            String key, LocalName name, double share, Optional<Distribution> service, List<LocalName> materials) {
        int last = departments.size() - 1;
        Catalogue.Department of = departments.get(last);
        departments.set(
                last, new Catalogue.Department(of.key(), of.name(), of.share(), of.firstMatter(), of.matters() + 1));
        matterKeys.add(key);
        matters.add(new Catalogue.Matter(key, name, last, of.share() * share, service, materials));
    }

    /** Adds the one matter of the last department, which has its key and its name. */
    void addOnlyMatter(Optional<Distribution> service, List<LocalName> materials) {
        Catalogue.Department of = departments.get(departments.size() - 1);
        addMatter(of.key(), of.name(), 1, service, materials);
    }

    /** Adds a desk with its one matter; no department follows. */
    void addDesk(String key, LocalName name, Optional<Distribution> service) {
        departmentKeys.add(key);
        desks.add(new Catalogue.Department(key, name, 0, matters.size(), 1));
        matters.add(new Catalogue.Matter(key, name, departments.size() + desks.size() - 1, 0, service, List.of()));
    }

    /** Adds numbered matters to the last department, one for each share. */
    void addNumbered(LocalName name, List<Double> shares, Optional<Distribution> service, List<LocalName> materials) {
        Catalogue.Department of = departments.get(departments.size() - 1);
        int digits = Math.max(3, Integer.toString(shares.size()).length());
        for (int i = 0; i < shares.size(); i++) {
            String number = number(i + 1, digits);
            LocalName shown = new LocalName(
                    of.name().zh() + "·" + name.zh() + number, of.name().en() + " · " + name.en() + " " + number);
            addMatter(of.key() + "m" + number, shown, shares.get(i), service, materials);
        }
    }

    /** Gives a matter another key and name, and materials of its own; its share and service stay. */
    void rename(int matter, String key, LocalName name, List<LocalName> materials) {
        Catalogue.Matter before = matters.get(matter);
        matterKeys.remove(before.key());
        matterKeys.add(key);
        matters.set(
                matter,
                new Catalogue.Matter(key, name, before.department(), before.share(), before.service(), materials));
    }

    /** Returns a number with leading zeros. */
    static String number(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}

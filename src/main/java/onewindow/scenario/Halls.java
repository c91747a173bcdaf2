package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The halls of a scenario. Each visit class is there once for each hall, so that people of one hall and windows of
 * another never meet: of {@code n} halls, class {@code c} in hall {@code h} has the index {@code c * n + h}. A person
 * drawn by these shares keeps the class when a share moves from one hall to another.
 *
 * @param kinds the halls as the file lists them, at least one
 */
record Halls(List<Kind> kinds) {

    /** Without a block halls. */
    static final Halls ONE = new Halls(List.of(new Kind("hall", new LocalName("大厅", "Hall"), 1, 1, 0)));

    Halls {
        kinds = List.copyOf(kinds);
    }

    /**
     * Halls that are alike.
     *
     * @param share of all people, all these halls together
     * @param count how many there are
     * @param first the index of the first of them
     */
    record Kind(String key, LocalName name, double share, int count, int first) {}

    /** How many halls there are. */
    int count() {
        Kind last = kinds.get(kinds.size() - 1);
        return last.first() + last.count();
    }

    /** Returns the index of a visit class of a hall. */
    int visitClass(int ofAll, int hall) {
        return ofAll * count() + hall;
    }

    /** Returns the index of the kind of the hall to which a visit class belongs. */
    int kindOf(int visitClass) {
        int hall = visitClass % count();
        int kind = 0;
        while (hall >= kinds.get(kind).first() + kinds.get(kind).count()) {
            kind++;
        }
        return kind;
    }

    /** Returns the index of a kind of hall by its key, or -1. */
    int named(String key) {
        return keys().indexOf(key);
    }

    List<String> keys() {
        return kinds.stream().map(Kind::key).toList();
    }

    /** Returns the share of each hall of the people, by the share of each kind. */
    List<Double> spread(List<Double> ofKinds) {
        List<Double> shares = new ArrayList<>();
        for (int k = 0; k < kinds.size(); k++) {
            for (int i = 0; i < kinds.get(k).count(); i++) {
                shares.add(ofKinds.get(k) / kinds.get(k).count());
            }
        }
        return shares;
    }

    /** Returns the share of each kind of hall of the people. */
    List<Double> shares() {
        return kinds.stream().map(Kind::share).toList();
    }

    /** Returns the shares of the visit classes, by those of the classes and those of the kinds of hall. */
    List<Double> classShares(List<Double> ofClasses, List<Double> ofKinds) {
        List<Double> halls = spread(ofKinds);
        List<Double> shares = new ArrayList<>();
        for (double ofClass : ofClasses) {
            halls.forEach(hall -> shares.add(ofClass * hall));
        }
        return shares;
    }

    /** Returns a label for something of one hall of a kind: as it is where there is but one of the kind. */
    static Labels.Label numbered(Labels.Label label, Kind kind, int hall) {
        if (kind.count() == 1) {
            return label;
        }
        String number = String.format(Locale.ROOT, "%02d", hall - kind.first() + 1);
        return new Labels.Label(
                label.key() + number,
                new LocalName(label.name().zh() + number, label.name().en() + " " + number));
    }

    /** Returns the visit classes: each of the classes for each hall, with its share of all people. */
    List<Catalogue.VisitClass> visitClasses(List<Catalogue.VisitClass> classes) {
        if (count() == 1) {
            return classes;
        }
        List<Catalogue.VisitClass> all = new ArrayList<>();
        for (Catalogue.VisitClass one : classes) {
            for (double share : spread(shares())) {
                all.add(new Catalogue.VisitClass(one.key(), one.name(), one.share() * share, one.patience()));
            }
        }
        return all;
    }

    /** Returns how reports name people: each of the classes for each kind of hall. */
    List<Labels.Label> labels(List<Catalogue.VisitClass> classes) {
        List<Labels.Label> labels = new ArrayList<>();
        for (Catalogue.VisitClass one : classes) {
            for (Kind kind : kinds) {
                LocalName name = new LocalName(
                        kind.name().zh() + "·" + one.name().zh(),
                        kind.name().en() + " · " + one.name().en());
                labels.add(
                        kinds.size() == 1
                                ? new Labels.Label(one.key(), one.name())
                                : new Labels.Label(kind.key() + "-" + one.key(), name));
            }
        }
        return labels;
    }

    /** Returns the index in {@link #labels} of a visit class. */
    int labelOf(int visitClass) {
        return visitClass / count() * kinds.size() + kindOf(visitClass);
    }
}

package onewindow.scenario;

import java.util.Optional;

/** A node on its way from the root: it knows its key path, what vouches for it, and where to report. */
final class Value {

    private final Value parent;
    /** The key in the block around; null for an item of a list and for the root. */
    private final String name;
    /** The index in the list around; -1 for a member. */
    private final int index;

    private final Place place;
    private final Node node;
    private final Cover cover;
    private final Findings findings;
    /** Whether it is one of many in a list or a table, where a warning speaks for all. */
    private final boolean oneOfMany;

    private Value(Value parent, String name, int index, Place place, Node node, Cover cover, boolean oneOfMany) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.place = place;
        this.node = node;
        this.cover = cover;
        this.findings = parent.findings;
        this.oneOfMany = oneOfMany;
    }

    private Value(Node root, Findings findings) {
        this.parent = null;
        this.name = null;
        this.index = -1;
        this.place = root.place();
        this.node = root;
        this.cover = null;
        this.findings = findings;
        this.oneOfMany = false;
    }

    static Value root(Node root, Findings findings) {
        return new Value(root, findings);
    }

    /** The value of a key of a block. */
    Value member(String key, Node.Member member) {
        return new Value(this, key, -1, member.place(), member.value(), cover, false);
    }

    /** The value of a row of a table, whose keys are numbers, times or names. */
    Value row(String key, Node.Member member) {
        return new Value(this, key, -1, member.place(), member.value(), cover, true);
    }

    /** The item of a list. */
    Value item(int at, Node item) {
        return new Value(this, null, at, item.place(), item, cover, item instanceof Node.Scalar);
    }

    /** The same node under one more cover. */
    Value coveredBy(Cover.Warrant warrant, Place by) {
        return parent == null
                ? new Value(this, null, -1, place, node, new Cover(cover, by.file(), warrant), false)
                : new Value(parent, name, index, place, node, new Cover(cover, by.file(), warrant), oneOfMany);
    }

    /** The value inside an annotated scalar, under the same key. */
    Value unwrapped(Node.Member inner) {
        return new Value(parent, name, index, inner.place(), inner.value(), cover, oneOfMany);
    }

    Node node() {
        return node;
    }

    Place place() {
        return place;
    }

    Cover cover() {
        return cover;
    }

    Findings findings() {
        return findings;
    }

    /** Reports what a key of the bundles says of the value. */
    void error(String wording, Object... arguments) {
        error(Wording.of(wording, arguments));
    }

    void error(Wording wording) {
        findings.problems().error(place, path(), wording.about(Shown.node(node)));
    }

    /** The list or table of which this is one value, else the value itself. */
    Value owner() {
        Value owner = this;
        while (owner.oneOfMany) {
            owner = owner.parent;
        }
        return owner;
    }

    /**
     * The key path with list items by index, {@code windows[3].count}; as a setting names it where the value is one.
     */
    String path() {
        return place.isSetting() ? key() : append(new StringBuilder(), false).toString();
    }

    /**
     * The key path with list items by their keys where they have one, {@code windows.main.count}, as {@code --set}
     * takes it.
     */
    String key() {
        return append(new StringBuilder(), true).toString();
    }

    private StringBuilder append(StringBuilder path, boolean byKey) {
        if (parent == null) {
            return path;
        }
        parent.append(path, byKey);
        if (name != null) {
            return path.append(path.isEmpty() ? "" : ".").append(name);
        }
        if (index < 0) {
            return path;
        }
        Optional<String> itemKey = byKey ? Optional.ofNullable(Patch.keyOf(node)) : Optional.empty();
        return itemKey.isPresent()
                ? path.append('.').append(itemKey.get())
                : path.append('[').append(index).append(']');
    }
}

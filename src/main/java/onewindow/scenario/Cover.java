package onewindow.scenario;

/**
 * What vouches for the numbers of a block: its source or its assumption, and those of the blocks around it.
 *
 * @param outer what vouches for the block around; null at the root
 * @param file the file in which it is said: a number that another file puts in is not covered by it
 */
record Cover(Cover outer, String file, Warrant warrant) {

    /** How a number is vouched for. */
    enum Warrant {
        SOURCE,
        ASSUMPTION,
        /** Nothing vouches for it, and nothing has to: it is the planner's choice. */
        CHOICE
    }

    /** Returns what vouches for a value at a place, or null. */
    static Warrant of(Cover innermost, Place place) {
        if (place.isSetting()) {
            return Warrant.CHOICE;
        }
        for (Cover cover = innermost; cover != null; cover = cover.outer) {
            if (cover.warrant == Warrant.CHOICE || cover.file.equals(place.file())) {
                return cover.warrant;
            }
        }
        return null;
    }
}

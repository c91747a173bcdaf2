package onewindow.live;

import onewindow.journal.Command;

/** Compares what is recorded with what was. */
@FunctionalInterface
interface Witness {
    void recorded(Command command, int result, String actor);
}

package onewindow.commands;

/** What an earlier run may have written to a file, which a new one may replace. */
interface Earlier {

    /** Returns whether a file holds that and nothing else. */
    boolean is(byte[] bytes);

    /** Returns the text that refuses any other file. */
    String refusal();
}

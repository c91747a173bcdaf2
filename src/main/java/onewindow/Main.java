package onewindow;

import picocli.CommandLine;

/** The entry point of the jar. */
@CommandLine.Command(name = "onewindow")
public final class Main implements Runnable {
    private Main() {}

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}

package onewindow.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scenario files: a file's text, with its bases and the settings laid over it, to a validated scenario. */
public final class ScenarioReader {

    private final ScenarioFiles files;

    /** A reader that finds the built-in scenarios on the class path. */
    public ScenarioReader() {
        this(new ScenarioFiles(ScenarioFiles.BUILT_IN));
    }

    /** A reader that finds nothing but files that were kept, as {@link #parts} gave them. */
    public static ScenarioReader ofKept(List<ScenarioPart> parts) {
        return new ScenarioReader(new ScenarioFiles(new FileSource.Kept(parts)));
    }

    /** Returns every file that this reader has opened: to keep what a scenario was read from, read nothing else. */
    public List<ScenarioPart> parts() {
        return files.parts();
    }

    ScenarioReader(ScenarioFiles files) {
        this.files = files;
    }

    /**
     * Reads a scenario; never throws for what is wrong with it.
     *
     * @param file a path, which wins, or the name of a built-in scenario such as {@code zhaoyang-2022h1}
     * @param settings {@code key=value} each, applied in order after the file and its bases
     */
    public Reading read(String file, List<String> settings) {
        Problems problems = new Problems();
        Optional<Scenario> scenario = files.open(file, problems).flatMap(text -> read(text, settings, problems));
        return new Reading(scenario.filter(found -> !problems.anyError()), problems.inFileOrder());
    }

    /**
     * Reads a scenario from its text; otherwise as {@link #read}.
     *
     * @param name of the file that it stands for
     */
    public Reading readText(String name, String text) {
        return read(new ScenarioText(name, Optional.empty(), name, text));
    }

    /**
     * Reads a scenario from its text as if it stood in a file, beside which its base and its recordings are found;
     * otherwise as {@link #read}.
     */
    public Reading readText(Path file, String text) {
        return read(new ScenarioText(file.toString(), Optional.of(file), "", text));
    }

    private Reading read(ScenarioText text) {
        Problems problems = new Problems();
        problems.opened(text.shown());
        Optional<Scenario> scenario = read(text, List.of(), problems);
        return new Reading(scenario.filter(found -> !problems.anyError()), problems.inFileOrder());
    }

    /**
     * Reads the variants that a scenario lists under {@code whatIf}.
     *
     * @param file the scenario, as in {@link #read}
     * @param settings those of the scenario, which hold in every variant
     * @return none where the scenario cannot be read or lists none
     */
    public WhatIfReading readVariants(String file, List<String> settings) {
        Problems unseen = new Problems();
        Problems problems = new Problems();
        List<WhatIfReading.Variant> variants = new ArrayList<>();
        files.open(file, unseen).ifPresent(text -> {
            Patch patch = new Patch(alternatives(), unseen);
            new FileChain(files, patch, unseen)
                    .resolve(text)
                    .map(tree -> new Settings(patch, unseen).apply(tree, settings))
                    .map(new WhatIfBlock(files, text, problems)::texts)
                    .orElse(List.of())
                    .forEach(variant ->
                            variants.add(new WhatIfReading.Variant(variant.shown(), variant(variant, settings))));
        });
        return new WhatIfReading(variants, problems.inFileOrder());
    }

    private Reading variant(ScenarioText text, List<String> settings) {
        Problems problems = new Problems();
        problems.opened(text.shown());
        Optional<Scenario> scenario = read(text, settings, problems);
        return new Reading(scenario.filter(found -> !problems.anyError()), problems.inFileOrder());
    }

    private Optional<Scenario> read(ScenarioText text, List<String> settings, Problems problems) {
        Patch patch = new Patch(alternatives(), problems);
        FileChain chain = new FileChain(files, patch, problems);
        Optional<Node.Mapping> tree = chain.resolve(text);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Node.Mapping whole = new Settings(patch, problems).apply(tree.get(), settings);
        TraceFiles traces = new TraceFiles(files, chain);
        return ScenarioCompiler.compile(text.key(), whole, new Findings(problems), traces)
                .map(scenario -> scenario.withSha256(sha256(chain, traces, settings)));
    }

    /**
     * Returns the window groups of a scenario by what its file gives one timetable.
     *
     * @param scenario as {@link #read} gave it
     */
    public List<WindowRow> windowRows(String file, List<String> settings, Scenario scenario) {
        Problems unseen = new Problems();
        Patch patch = new Patch(alternatives(), unseen);
        List<String> items = files.open(file, unseen)
                .flatMap(text -> new FileChain(files, patch, unseen).resolve(text))
                .flatMap(tree ->
                        new Settings(patch, unseen).apply(tree, settings).find(WindowKeys.WINDOWS.name()))
                .map(WindowPatch::items)
                .orElse(List.of());
        return WindowPatch.rows(scenario, items);
    }

    /** The sets of keys of which a block has one only, so that a variant's choice replaces that of its base. */
    static List<List<Set<String>>> alternatives() {
        return List.of(
                Distributions.families().stream().map(Set::of).toList(),
                List.of(Set.of(VolumeKeys.CASES.name()), Set.of(VolumeKeys.RATE.name())),
                List.of(Set.copyOf(ProfileBlock.RATE_KEYS), Set.of("steps"), Set.of("points")),
                List.of(Set.of(WindowKeys.COUNT.name()), Set.of(WindowKeys.SCHEDULE.name())));
    }

    private static String sha256(FileChain chain, TraceFiles traces, List<String> settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ScenarioText text : chain.texts()) {
                add(digest, text.text().getBytes(StandardCharsets.UTF_8));
            }
            for (byte[] trace : traces.read()) {
                add(digest, trace);
            }
            for (String setting : settings) {
                add(digest, setting.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a part and its end, so that no two scenarios with the same characters in other files look alike. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(part);
        digest.update((byte) 0);
    }
}

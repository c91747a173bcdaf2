package onewindow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.PackageTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the package table and to the fences around libraries, threads, chance and the clock. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPath(Path.of("target/classes"));

    /** Packages whose results depend on nothing but their arguments. */
    private static final Set<String> CORE = Set.of("calendar", "hall", "assign", "demand", "people", "reception");

    /** Which packages may use a library: the prefix of its names, then the rows. */
    private static final List<Fence> FENCES = List.of(
            new Fence("org.snakeyaml", Set.of("scenario")),
            new Fence(
                    "com.fasterxml.jackson",
                    Set.of("scenario", "state", "report", "calibrate", "replay", "web", "bench")),
            new Fence("de.siegmar.fastcsv", Set.of("scenario", "report", "calibrate", "bench")),
            new Fence("org.HdrHistogram", Set.of("measure", "replay", "bench")),
            new Fence("org.apache.commons.rng", Set.of("demand", "bench")),
            new Fence("org.apache.commons.statistics", Set.of("demand", "measure", "calibrate", "plan")),
            new Fence("org.apache.commons.numbers", Set.of("calibrate")),
            new Fence("org.openjdk.jmh", Set.of("commands", "bench")),
            new Fence("picocli", Set.of("commands")),
            new Fence("umontreal", Set.of("bench")),
            new Fence("java.lang.Thread", Set.of("simulate", "live", "web", "commands", "bench")),
            new Fence("java.sql", Set.of("journal")),
            new Fence("org.sqlite", Set.of("journal")),
            new Fence("jakarta", Set.of("web", "bench")),
            new Fence("org.eclipse.jetty", Set.of("web", "bench")),
            new Fence("org.glassfish", Set.of("web", "bench")),
            new Fence("org.ojalgo", Set.of("plan")),
            new Fence("java.util.concurrent", Set.of("replay", "simulate", "live", "web", "commands", "bench")));

    /** Calls whose result depends on the machine, its clock, its settings or the order inside a hash table. */
    private static final Pattern UNREPEATABLE_CALL = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|identityHashCode)\\(.*",
            "java\\.lang\\.Math\\.random\\(.*",
            "java\\.time\\..*\\.(now|systemDefault|systemUTC|systemDefaultZone)\\(.*",
            "java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted\\(.*|to(Low|Upp)erCase\\(\\))",
            "java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap)\\.<init>\\(.*",
            "java\\.util\\.(Map|Set)\\.(of|ofEntries|copyOf)\\([^)].*",
            "java\\.util\\.stream\\.Collectors\\.to(Map|Set|UnmodifiableMap|UnmodifiableSet)\\(.*",
            "java\\.util\\.stream\\..*\\.(parallel|unordered)\\(.*",
            "java\\.util\\.Collection\\.parallelStream\\(.*"));

    private static final Set<String> UNREPEATABLE_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.UUID",
            "java.util.Locale",
            "java.util.TimeZone");

    static Stream<Row> rows() {
        return PackageTable.ROWS.stream();
    }

    static Stream<Fence> fences() {
        return FENCES.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void packageUsesOnlyWhatItsRowAllows(Row row) {
        assertThat(dependencies(from -> inRow(from, row.name()), to -> PackageTable.rowOf(to.getPackageName())
                        .filter(used -> !row.allows(used))
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void everyPackageOnDiskIsInTheTable() throws IOException {
        List<String> names = rows().map(Row::name).toList();
        assertThat(packagesBelow(Path.of("src/main/java/onewindow"))).isSubsetOf(names);
        assertThat(packagesBelow(Path.of("bench/onewindow"))).containsExactly("bench");
        assertThat(CLASSES).isNotEmpty().allSatisfy(type -> assertThat(PackageTable.rowOf(type.getPackageName()))
                .isPresent());
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("onewindow.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void reportReadsRecordsAndDaysAndRunsNothing() {
        assertThat(dependencies(
                        from -> inRow(from, "report"),
                        to -> isOurs(to) && !inRow(to, "report", "calendar") && !isValue(to)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fences")
    void libraryStaysInsideItsFence(Fence fence) {
        String[] inside = fence.rows.toArray(String[]::new);
        assertThat(dependencies(from -> !inRow(from, inside), fence::holds)).isEmpty();
    }

    @Test
    void coreCallsNothingThatIsNotRepeatable() {
        noClasses()
                .that(describe("are in the core", ArchitectureTest::isInCore))
                .should()
                .accessTargetWhere(unrepeatable())
                .check(CLASSES);
    }

    @Test
    void coreKnowsNoHiddenChanceAndNoLocale() {
        assertThat(dependencies(ArchitectureTest::isInCore, to -> UNREPEATABLE_TYPES.contains(to.getName())))
                .isEmpty();
    }

    @Test
    void readmeShowsTheSameTable() throws IOException {
        Pattern line = Pattern.compile("(?m)^\\| `([a-z]+)`(?: and `Main`)? \\| [^|]+ \\| ([^|]+) \\|$");
        List<Row> shown = line.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> new Row(match.group(1), match.group(2)))
                .toList();
        assertThat(shown).containsExactlyElementsOf(PackageTable.ROWS);
    }

    private static List<String> dependencies(Predicate<JavaClass> from, Predicate<JavaClass> to) {
        return CLASSES.stream()
                .filter(from)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> to.test(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean inRow(JavaClass type, String... names) {
        return PackageTable.rowOf(type.getPackageName())
                .filter(row -> List.of(names).contains(row.name()))
                .isPresent();
    }

    private static boolean isOurs(JavaClass type) {
        return PackageTable.rowOf(type.getPackageName()).isPresent();
    }

    private static boolean isInCore(JavaClass type) {
        return inRow(type, CORE.toArray(String[]::new));
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    private static DescribedPredicate<JavaAccess<?>> unrepeatable() {
        return describe("the result depends on more than the arguments", access -> UNREPEATABLE_CALL
                .matcher(access.getTarget().getFullName())
                .matches());
    }

    private static List<String> packagesBelow(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A library, by the prefix of its names, and the rows that may use it. */
    record Fence(String prefix, Set<String> rows) {
        boolean holds(JavaClass type) {
            return type.getName().equals(prefix) || type.getName().startsWith(prefix + ".");
        }

        @Override
        public String toString() {
            return prefix;
        }
    }
}

package onewindow.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.plan.decide.DecideStudy.Change;
import onewindow.plan.decide.DecideStudy.Lever;
import onewindow.plan.pool.PooledHall;
import onewindow.plan.pool.Pooling;
import onewindow.plan.pool.SharedByWork;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.WhatIfReading;

/** The measures that a hall might take: those that every hall has, and those that its scenario lists under whatIf. */
final class DecideLevers {

    private static final String WINDOWS = "windows";

    private final ScenarioReader reader;
    private final String file;
    private final List<String> settings;
    private final Scenario stated;
    private final Map<List<String>, Map<String, Scenario>> variants = new LinkedHashMap<>();

    DecideLevers(ScenarioReader reader, String file, List<String> settings, Scenario stated) {
        this.reader = reader;
        this.file = file;
        this.settings = List.copyOf(settings);
        this.stated = stated;
    }

    /** The scenario with further settings; empty where they do not fit. */
    Optional<Scenario> read(List<String> further) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(further);
        return reader.read(file, all).scenario();
    }

    /**
     * Returns the measures.
     *
     * @param work hours of work a day by department
     */
    List<Lever> of(Optional<Pooling> pooling, List<Double> work) {
        List<Lever> levers = new ArrayList<>();
        pooling.ifPresent(found -> {
            levers.add(windows("reshare", 1, SharedByWork.of(found.windowsToday(), work), List.of()));
            Pooling.Step advised = found.steps().get(found.advised());
            Pooling.Step separate = found.steps().get(0);
            levers.add(windows("enough", 1, array(separate.perDepartment()), List.of()));
            if (found.advised() > 0) {
                levers.add(windows("pool", found.outsideField(), array(advised.perDepartment()), advised.members()));
            }
        });
        lunch().ifPresent(levers::add);
        listed(List.of())
                .forEach((key, scenario) -> levers.add(new Lever(
                        key,
                        scenario.title(),
                        further -> Optional.ofNullable(listed(further).get(key)),
                        "")));
        return levers;
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private Lever windows(String key, double outside, int[] windows, List<Integer> together) {
        boolean[] pooled = new boolean[windows.length];
        together.forEach(d -> pooled[d] = true);
        Change change =
                further -> read(further).map(scenario -> new PooledHall(scenario, outside).with(windows, pooled));
        return new Lever(key, name(key, Arrays.stream(windows).sum(), together.size()), change, WINDOWS);
    }

    private static LocalName name(String key, int windows, int departments) {
        return new LocalName(
                Texts.of(Language.ZH, "decide.lever." + key, windows, departments),
                Texts.of(Language.EN, "decide.lever." + key, windows, departments));
    }

    private Optional<Lever> lunch() {
        return NoonCover.of(stated, this::read)
                .map(cover -> new Lever("lunch", name("lunch", 0, 0), cover::with, "hours"));
    }

    /** The scenario's own variants with further settings, by key; those that do not read are left out. */
    private Map<String, Scenario> listed(List<String> further) {
        return variants.computeIfAbsent(further, unseen -> {
            List<String> all = new ArrayList<>(settings);
            all.addAll(further);
            Map<String, Scenario> found = new LinkedHashMap<>();
            for (WhatIfReading.Variant variant : reader.readVariants(file, all).variants()) {
                variant.reading()
                        .scenario()
                        .filter(scenario -> scenario.horizon().days().size()
                                == stated.horizon().days().size())
                        .ifPresent(scenario -> found.put(scenario.key(), scenario));
            }
            return found;
        });
    }
}

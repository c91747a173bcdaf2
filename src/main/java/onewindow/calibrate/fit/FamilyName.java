package onewindow.calibrate.fit;

import onewindow.demand.Distribution;

/** The names of distributions in scenario files. */
final class FamilyName {

    private FamilyName() {}

    static String of(Distribution distribution) {
        if (distribution instanceof Distribution.Deterministic) {
            return "deterministic";
        }
        if (distribution instanceof Distribution.Exponential) {
            return "exponential";
        }
        if (distribution instanceof Distribution.Gamma) {
            return "gamma";
        }
        if (distribution instanceof Distribution.Lognormal) {
            return "lognormal";
        }
        if (distribution instanceof Distribution.Weibull) {
            return "weibull";
        }
        if (distribution instanceof Distribution.Uniform) {
            return "uniform";
        }
        throw new IllegalArgumentException("no family is fitted that gives " + distribution);
    }
}

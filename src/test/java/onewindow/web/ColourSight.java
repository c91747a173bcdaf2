package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Sees colours as people do who lack one kind of cone: the matrices of Machado, Oliveira and Fernandes (2009, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1) on linear RGB, and differences in
 * CIELAB (CIE 1976, D65).
 */
final class ColourSight {

    /** Eight times the difference that is just noticeable, 2.3 (Mahy et al. 1994): the people on the plan are small. */
    private static final double APART = 8 * 2.3;

    private static final double[][][] SIGHTS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

    private ColourSight() {}

    /** Holds that all colours differ from each other and from the ground, for every kind of sight. */
    static void holdApart(String what, List<String> colours, List<String> ground) {
        List<String> all = new java.util.ArrayList<>(colours);
        all.addAll(ground);
        for (double[][] sight : SIGHTS) {
            for (int one = 0; one < all.size(); one++) {
                for (int other = one + 1; other < all.size(); other++) {
                    double far = distance(lab(all.get(one), sight), lab(all.get(other), sight));
                    assertThat(far)
                            .as("%s: %s and %s", what, all.get(one), all.get(other))
                            .isGreaterThan(APART);
                }
            }
        }
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] lab(String hex, double[][] sight) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += sight[i][j] * linear[j];
            }
            seen[i] = Math.min(1, Math.max(0, sum));
        }
        double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}

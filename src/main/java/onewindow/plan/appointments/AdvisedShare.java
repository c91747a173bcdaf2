package onewindow.plan.appointments;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.appointments.AppointmentPlan.Advice;
import onewindow.plan.appointments.AppointmentPlan.Loss;
import onewindow.plan.appointments.SettingSums.Who;
import onewindow.plan.paired.Influence;

/**
 * The setting at which the share in time of all people gains most while that of walk-ins does not lose what one would
 * notice; all settings are judged together (Bonferroni).
 *
 * @param index of the setting; -1 for none
 * @param losses of the walk-ins of each setting
 * @param alike other settings that walk-ins can bear, whose gain is not surely less
 */
record AdvisedShare(int index, Advice advice, List<Loss> losses, List<Integer> alike) {

    static AdvisedShare of(SettingSums reference, List<SettingSums> settings, double notice) {
        double confidence = 1 - (1 - AppointmentPlan.CONFIDENCE) / settings.size();
        List<Loss> losses = new ArrayList<>();
        int best = -1;
        List<Influence> gains = new ArrayList<>();
        List<Integer> borne = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            Estimate walkIns = AppointmentStudy.gain(settings.get(i), Who.WALK_INS, reference)
                    .estimate(confidence);
            losses.add(loss(walkIns, notice));
            gains.add(AppointmentStudy.gain(settings.get(i), Who.HALL, reference));
            if (!(walkIns.mean() < -notice)) {
                borne.add(i);
                best = best < 0 || gains.get(i).value() > gains.get(best).value() ? i : best;
            }
        }
        if (best < 0) {
            return new AdvisedShare(-1, Advice.WALK_INS_LOSE, losses, List.of());
        }
        if (!(gains.get(best).estimate(confidence).low() > 0)) {
            return new AdvisedShare(-1, Advice.NO_GAIN, losses, List.of());
        }
        int advised = best;
        List<Integer> alike = borne.stream()
                .filter(i -> i != advised)
                .filter(i -> !(AppointmentStudy.difference(gains.get(advised), gains.get(i))
                                .estimate(confidence)
                                .low()
                        > 0))
                .toList();
        return new AdvisedShare(advised, Advice.BOOK, losses, alike);
    }

    private static Loss loss(Estimate walkIns, double notice) {
        if (!(walkIns.low() < -notice)) {
            return Loss.NOT_NOTICED;
        }
        return walkIns.high() < -notice ? Loss.NOTICED : Loss.UNDECIDED;
    }
}

package onewindow.plan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onewindow.plan.staff.StaffingAnswer.DutyCount;
import onewindow.plan.staff.StaffingAnswer.Shifts;
import org.junit.jupiter.api.Test;

/** Shifts that cover a requirement, beside brute force. */
class ShiftCoverTest {

    private static final long HALF_HOUR = 1_800_000;
    private static final DutyRoster SHORT_DAYS = new DutyRoster(
            HALF_HOUR, 0, new DutyRoster.Rules(4 * HALF_HOUR, 2 * HALF_HOUR, 2 * HALF_HOUR, 0, 0, HALF_HOUR));

    @Test
    void coversAsFewPeopleAsTryingEveryCoverDoes() {
        Random random = new Random(20260101);
        for (int round = 0; round < 40; round++) {
            int[] needed = IntStream.range(0, 6).map(slot -> random.nextInt(3)).toArray();
            List<Duty> duties = SHORT_DAYS.duties(needed);
            Shifts shifts = ShiftCover.of(needed, duties, .5, 20_000);

            assertThat(shifts.optimal()).isTrue();
            assertThat(shifts.people())
                    .as("needed %s", IntStream.of(needed).boxed().toList())
                    .isEqualTo(fewest(needed, duties, 0, 0, Integer.MAX_VALUE));
            for (int slot = 0; slot < needed.length; slot++) {
                int at = slot;
                assertThat(shifts.duties().stream()
                                .filter(each -> each.duty().covers(at))
                                .mapToInt(DutyCount::people)
                                .sum())
                        .isGreaterThanOrEqualTo(needed[slot]);
            }
        }
    }

    /** Tries every number of people on each duty in turn. */
    private static int fewest(int[] needed, List<Duty> duties, int duty, int people, int best) {
        if (IntStream.of(needed).allMatch(windows -> windows <= 0)) {
            return Math.min(best, people);
        }
        if (duty == duties.size() || people >= best) {
            return best;
        }
        int found = best;
        for (int count = 0; count <= 2; count++) {
            int[] left = needed.clone();
            for (int slot = 0; slot < left.length; slot++) {
                left[slot] -= duties.get(duty).covers(slot) ? count : 0;
            }
            found = Math.min(found, fewest(left, duties, duty + 1, people + count, found));
        }
        return found;
    }

    /** The cover that is taken where the time is over before the integer program has any. */
    @Test
    void oneByOneTheWindowsAreCoveredByNoFewerThanTheLeast() {
        Random random = new Random(20260102);
        for (int round = 0; round < 40; round++) {
            int[] needed = IntStream.range(0, 6).map(slot -> random.nextInt(3)).toArray();
            List<Duty> duties = SHORT_DAYS.duties(needed);
            int[] people = ShiftCover.oneByOne(needed, duties);

            assertThat(IntStream.of(people).sum())
                    .isBetween(
                            fewest(needed, duties, 0, 0, Integer.MAX_VALUE),
                            IntStream.of(needed).sum());
            for (int slot = 0; slot < needed.length; slot++) {
                int at = slot;
                assertThat(IntStream.range(0, people.length)
                                .filter(duty -> duties.get(duty).covers(at))
                                .map(duty -> people[duty])
                                .sum())
                        .isGreaterThanOrEqualTo(needed[slot]);
            }
        }
    }

    @Test
    void lunchIsTakenInTurnWhereTheWindowsStayOpen() {
        int[] needed = new int[16];
        java.util.Arrays.fill(needed, 2);
        DutyRoster roster = new DutyRoster(HALF_HOUR, 18 * HALF_HOUR, DutyRoster.Rules.USUAL);
        List<Duty> duties = roster.duties(needed);
        Shifts shifts = ShiftCover.of(needed, duties, .5, 20_000);

        assertThat(duties)
                .allMatch(duty ->
                        duty.toSlot() - duty.fromSlot() == 8 || duty.away().size() >= 2);
        assertThat(shifts.people()).isEqualTo(3);
        assertThat(shifts.optimal()).isTrue();
    }

    @Test
    void aClosedNoonIsLunchAndALongAfternoonHasABreak() {
        int[] needed = {1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        DutyRoster roster = new DutyRoster(HALF_HOUR, 18 * HALF_HOUR, DutyRoster.Rules.USUAL);

        assertThat(roster.duties(needed).stream().filter(duty -> duty.fromSlot() == 0 && duty.toSlot() == 16))
                .isNotEmpty()
                .allMatch(duty ->
                        duty.away().containsAll(List.of(6, 7)) && duty.away().size() == 3);
        assertThat(ShiftCover.of(needed, roster.duties(needed), .5, 20_000).people())
                .isEqualTo(2);
    }
}

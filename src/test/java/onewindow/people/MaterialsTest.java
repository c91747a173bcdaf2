package onewindow.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import org.junit.jupiter.api.Test;

/** What people lack of the materials of their matter. */
final class MaterialsTest {

    private static final int PEOPLE = 1000;

    private final Materials materials = new Materials(new Chance(), 1, List.of(1, 2, 9, 0));

    @Test
    void ofTheOneMaterialThatIsListedJustThatIsLacking() {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(materials.lacking(KeyedRandom.key(7, i), 0)).isEqualTo(1);
        }
    }

    @Test
    void oneToThreeOfAListAreLackingAndEachOfThemForSomebody() {
        for (int matter = 1; matter <= 2; matter++) {
            int all = 0;
            for (int i = 0; i < PEOPLE; i++) {
                int lacking = materials.lacking(KeyedRandom.key(7, i), matter);
                assertThat(Integer.bitCount(lacking)).isBetween(1, 3);
                all |= lacking;
            }
            assertThat(all).isEqualTo((1 << materials.count(matter)) - 1);
        }
    }

    @Test
    void whereNothingIsListedAListIsInvented() {
        assertThat(materials.count(0)).isEqualTo(1);
        assertThat(materials.count(2)).isEqualTo(9);
        assertThat(materials.count(3)).isEqualTo(Materials.invented(3).size());
        assertThat(materials.count(4)).isEqualTo(Materials.invented(4).size());
        assertThat(Materials.invented(3)).hasSizeBetween(3, 6).startsWith(0).doesNotHaveDuplicates();
    }
}

package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The terminal's summary, word for word. */
class TextReportTest {

    private static final Scenario HALF_YEAR = HalfYearFixture.scenario();

    @Test
    void theHalfYearReadsInEnglish() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "en"))
                .isEqualTo("""
                        Zhaoyang district service hall, first half of 2022
                        2022-01-01 to 2022-06-30, 122 hall days; 37 departments, 1,266 matters, 82 windows, 210 staff
                        20 replications, seed 1; in brackets 95 % intervals: simulation error only

                        Mean wait               12 min 5 s  (12 min 1 s to 12 min 10 s)
                          over the assumptions  1 min 14 s to 1 h 24 min
                          moved most by         Windows: main, number (41 to 164)
                        Not served              0.6 % of those who came, 1,187: 831 gave up waiting, 297 sent away or too
                                                late, 59.4 missed their call

                        Waits of those served   mean           median         90 % within    95 % within    longest
                                                12 min 5 s     7 min 30 s     27 min 48 s    35 min 3 s     1 h 46 min
                          95 % interval         ± 4.35 s       ± 2.7 s        ± 10 s         ± 12.6 s       ± 38.3 s
                        Waited at all           59.2 %  (58.8 % to 59.5 %)
                        Served in time          10 min: 55.9 %, 15 min: 70.7 %, 20 min: 80.4 %, 30 min: 91.1 %, of all who
                                                came
                        Cases                   194,601  (193,434 to 195,769); 1,595 a day
                        Busiest hour            13:00-14:00: 227 people, mean wait 14 min 50 s
                        Busiest day             2022-01-04 (Tuesday): 1,774 people, mean wait 19 min 27 s
                        Windows                 66.4 % of their open time in use; on average 54.4 busy, 39 people waiting
                        Overtime                2 h 22 min of window time a day beyond the timetable

                        Departments that wait longest, on assumed shares
                          Department 15         1 h 28 min      3,789 people, 0.4 % not served
                          Department 16         57 min 47 s     3,598 people, 0.4 % not served
                          Department 17         42 min 7 s      3,428 people, 0.3 % not served

                        Model against published                                        published         model    difference
                          Cases handled                                                  194,543       194,601       +0.03 %
                          Working days                                                       122           122         equal
                          Departments in the hall                                             37            37         equal
                          Staff in the hall                                                  210           210         equal
                          Matters at the hall                                              1,266         1,266         equal
                          Supervision items done, provincial platform                   100.11 %
                            inconsistent with its parts: 933 / 948 = 98.42 %; as published it fits a base of 932
                          Supervision items done, national platform                      89.21 %
                            inconsistent with its parts: 843 / 966 = 87.27 %; as published it fits a base of 945
                          2 more published figures have no counterpart in the model
                        """);
    }

    @Test
    void theHalfYearReadsInChinese() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "zh"))
                .isEqualTo("""
                        昭阳区政务服务大厅 2022 年上半年
                        2022-01-01至2022-06-30，122个办公日；37个部门，1,266个事项，82个窗口，210名工作人员
                        重复20次，种子1；括号内为95%置信区间，仅含仿真误差

                        平均等候                12分5秒  （12分1秒至12分10秒）
                          随假设的变动范围      1分14秒至1小时24分
                          影响最大的假设        窗口：main，数量（41至164）
                        未办成                  占到厅人次的0.6%，共1,187：等不及离开831，下班劝返或来晚297，过号未归59.4

                        已办理者的等候          平均           中位数         九成不超过     95%不超过      最长
                                                12分5秒        7分30秒        27分48秒       35分3秒        1小时46分
                          95%置信区间           ±4.35秒        ±2.7秒         ±10秒          ±12.6秒        ±38.3秒
                        需要等候的比例          59.2%  （58.8%至59.5%）
                        按时办理                10分钟内55.9%，15分钟内70.7%，20分钟内80.4%，30分钟内91.1%（占全部到厅人次）
                        办件量                  194,601  （193,434至195,769）；每天1,595
                        最忙时段                13:00-14:00：227人，平均等候14分50秒
                        最忙的一天              2022-01-04（星期二）：1,774人，平均等候19分27秒
                        窗口                    开放时间的66.4%在办理；平均54.4个在忙，39人在等
                        延时工作                每天超出排班2小时22分（各窗口合计）

                        等候最久的部门（部门份额为假设）
                          部门15                1小时28分       3,789人，未办成0.4%
                          部门16                57分47秒        3,598人，未办成0.4%
                          部门17                42分7秒         3,428人，未办成0.3%

                        模型与公布数字                                                      公布          模型          相差
                          办件量                                                         194,543       194,601        +0.03%
                          工作日                                                             122           122          相同
                          进驻部门                                                            37            37          相同
                          进驻人员                                                           210           210          相同
                          线下事项                                                         1,266         1,266          相同
                          省级平台监管事项完成率                                         100.11%
                            与其组成不一致：933 / 948 = 98.42%；公布值与基数932相符
                          国家平台监管事项完成率                                          89.21%
                            与其组成不一致：843 / 966 = 87.27%；公布值与基数945相符
                          另有2项公布数字在模型中没有对应的数
                        """);
    }

    @Test
    void aTextbookQueueIsInHoursAndHasNoDays() {
        assertThat(TextReport.of(TextbookFixture.scenario(), TextbookFixture.run(), "en"))
                .isEqualTo("""
                        One window, M/M/1 at load 0.9
                        one session of 100,000 h, measured after 1,000 h; 1 window
                        1 replication, seed 7; no intervals, which take 2 replications or more

                        Mean wait               9 h
                        Not served              nobody: everyone who came was served

                        Waits of those served   mean           median         90 % within    95 % within    longest
                                                9 h            5 h 53 min     21 h 58 min    28 h 53 min    111 h 57 min
                        Waited at all           90 %
                        Served in time          10 min: 11.5 %, 1 h: 18.6 %, of all who came
                        Cases                   89,100
                        Windows                 90 % of their open time in use; on average 0.9 busy, 8.1 people waiting
                        Overtime                0 s of window time beyond the timetable
                        """);
    }

    @Test
    void anInterruptedRunSaysHowFarItCame() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR, 7, 20), "en"))
                .contains(
                        "interrupted after 7 of 20 replications, seed 1; in brackets 95 % intervals: simulation error only");
    }

    @Test
    void oneReplicationHasNoIntervals() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR, 1, 1), "en"))
                .contains("1 replication, seed 1; no intervals, which take 2 replications or more")
                .contains("Mean wait               12 min 5 s\n")
                .doesNotContain("95 % interval ")
                .doesNotContain("(12 min");
    }

    @Test
    void aPartOfTheDaysIsNotSetBesideThePublishedTotal() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RunResult day = new RunResult(1, 20, 3, 3, whole.summary(), whole.ranges(), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, day, "en"))
                .contains("2022-01-07, 1 hall day of the scenario's 122; ")
                .doesNotContain("Cases handled");
    }

    @Test
    void withoutRangesTheHeadlineStandsAlone() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RunResult bare = new RunResult(1, 20, 0, 121, whole.summary(), List.of(), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, bare, "en")).doesNotContain("over the assumptions");
    }

    @Test
    void theAssumptionThatMovesMostIsNamed() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RangeEffect only = new RangeEffect("demand.neverEnter", "0 %", "30 %", 725.3, 725.3, 241);
        RunResult one = new RunResult(1, 20, 0, 121, whole.summary(), List.of(only), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, one, "en"))
                .contains("  over the assumptions  4 min 1 s to 12 min 5 s\n")
                .contains("  moved most by         Demand: share that never enters the hall (0 % to 30 %)\n");
    }

    @Test
    void everySummaryFitsTheTerminal() {
        for (String language : Texts.LANGUAGES) {
            List<String> lines = TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), language)
                    .lines()
                    .toList();
            assertThat(lines).hasSizeLessThanOrEqualTo(40).allMatch(line -> Columns.width(line) <= 100);
        }
    }
}

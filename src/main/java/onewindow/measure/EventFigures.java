package onewindow.measure;

/**
 * What outages and a cap on the people inside brought, over all days of a run. Times are seconds.
 *
 * @param outages outages that began (one that outlasts a day begins again on the next)
 * @param outageTime time that they lasted, from each day's opening to its closing, all together
 * @param leftInOutage people who gave their number back and left because of one; among the unserved
 * @param outside people who waited outside a full hall
 * @param outsideShare these over all who came
 * @param outsideMean mean time outside of those who waited there, until they were let in or went home
 * @param outsideP90 nine of ten of them waited no longer, to 2 significant digits
 * @param outsideMax longest time outside
 * @param outsideLine longest line outside
 */
public record EventFigures(
        Estimate outages,
        Estimate outageTime,
        Estimate leftInOutage,
        Estimate outside,
        Estimate outsideShare,
        Estimate outsideMean,
        Estimate outsideP90,
        Estimate outsideMax,
        Estimate outsideLine) {}

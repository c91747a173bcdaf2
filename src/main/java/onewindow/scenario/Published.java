package onewindow.scenario;

/**
 * A published figure to set beside the model.
 *
 * @param key what it is: one of {@code cases}, {@code casesPerWorkingDay}, {@code workingDays}, {@code departments},
 *     {@code staff}, {@code matters} are compared with the model, and where cases are followed beyond the counter
 *     {@code evaluations}, {@code notEvaluated}, {@code evaluationRate}, {@code goodReviewRate},
 *     {@code rectificationRate}, {@code crossProvinceMatters} and {@code crossProvincePartners}; any other key is
 *     checked only for consistency with its parts
 * @param name what it is, in words
 * @param value the figure as published; shares as 0 to 1 (more where published so)
 * @param percent true: shown as a percentage
 * @param numerator first part from which the figure should follow, NaN = none
 * @param denominator second part, {@code value = numerator / denominator}; NaN = none
 * @param source where it was published
 */
public record Published(
        String key,
        LocalName name,
        double value,
        boolean percent,
        double numerator,
        double denominator,
        String source) {}

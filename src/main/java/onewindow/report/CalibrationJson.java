package onewindow.report;

import java.util.LinkedHashMap;
import java.util.Map;
import onewindow.calibrate.Calibration;

/**
 * A calibration as JSON of the schema {@code onewindow/calibration/1}: every component of its records under its own
 * name. Durations are named by their unit or are milliseconds where fitted and seconds where judged, as the records
 * say; what is unknown is null.
 */
public final class CalibrationJson {

    private static final String SCHEMA = "onewindow/calibration/1";

    private CalibrationJson() {}

    /** Returns the document, pretty-printed, ended by a line feed. */
    public static String of(Calibration calibration) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("log", calibration.logName());
        fields.put("read", calibration.read());
        fields.put("columns", calibration.columns());
        fields.put("headers", calibration.headers());
        fields.put("incomplete", calibration.incomplete());
        fields.put("hall", calibration.hall());
        fields.put("scenario", calibration.draft().yaml());
        fields.put("judgement", calibration.judgement());
        fields.put("findings", calibration.findings());
        fields.put("nextSteps", calibration.nextSteps());
        return RecordJson.document(fields);
    }
}

package onewindow.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A hall that is open day and night, whose cases go behind the counter or not. */
final class SmallHall {

    private static final String TEXT = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;

    private SmallHall() {}

    static String in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("hall.yaml"), TEXT).toString();
    }
}

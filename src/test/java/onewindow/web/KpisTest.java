package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a hall's days, and its tables for a spreadsheet, over HTTP. */
class KpisTest {

    private static final String HALL = "/api/halls/1";

    @TempDir
    Path folder;

    private ServiceFixture service;

    /** On the first day two are served after 3 and 8 minutes, on the second one waits since 10:00. */
    @BeforeEach
    void twoDays() throws Exception {
        service = ServiceFixture.startByCommands(SmallHall.in(folder), folder);
        take("1 09:00");
        take("1 09:02");
        work("/windows/2/open", "1 09:03");
        work("/windows/2/call-next", "1 09:03");
        work("/tickets/1/start", "1 09:03");
        work("/tickets/1/finish", "1 09:10");
        work("/windows/2/call-next", "1 09:10");
        work("/tickets/2/start", "1 09:10");
        work("/tickets/2/finish", "1 09:15");
        take("2 10:00");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> asked(String path) throws Exception {
        return service.send(HttpRequest.newBuilder(service.uri(HALL + path))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET());
    }

    private String read(String path) throws Exception {
        HttpResponse<String> answer = asked(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void work(String path, String time) throws Exception {
        HttpResponse<String> answer = service.post(
                HALL + path, "", "Authorization", "Bearer " + ServiceFixture.TOKEN, CommandTime.HEADER, time);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private void take(String time) throws Exception {
        HttpResponse<String> answer = service.post(
                HALL + "/tickets", "{\"matter\": \"civil\", \"name\": \"=欧阳询\"}", CommandTime.HEADER, time);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static double mean(JsonNode figures, String key) {
        return figures.path(key).path("mean").asDouble(Double.NaN);
    }

    @Test
    void aDayHasItsOwnFigures() throws Exception {
        JsonNode first = json(asked("/kpis?day=1"));
        assertThat(first.path("schema").asText()).isEqualTo("onewindow/kpis/1");
        assertThat(first.path("from").asText() + first.path("to").asText()).isEqualTo("11");
        assertThat(first.path("over").asBoolean()).isTrue();
        assertThat(mean(first, "served")).isEqualTo(2);
        assertThat(mean(first.path("wait"), "meanSeconds")).isEqualTo((180 + 480) / 2.0);

        JsonNode today = json(asked("/kpis"));
        assertThat(today.path("to").asText()).isEqualTo("2");
        assertThat(today.path("over").asBoolean()).isFalse();
        assertThat(mean(today, "served")).isZero();
        assertThat(json(asked("/kpis?day=all")).path("served").path("mean").asDouble())
                .isEqualTo(2);
        assertThat(json(asked("/kpis?day=7")).path("detail").asText())
                .isEqualTo("day: there is no '7'; those from 1 to 2 are in the ledger");
    }

    @Test
    void visitsAreATable() throws Exception {
        HttpResponse<String> answer = asked("/export/visits.csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"visits.csv\"");
        assertThat(answer.body())
                .isEqualTo("day,number,matter,class,window,taken,called,started,ended,waited_seconds,outcome\r\n"
                        + "1,1,civil,walk-in,civil-2,1 09:00:00,1 09:03:00,1 09:03:00,1 09:10:00,180,served\r\n"
                        + "1,2,civil,walk-in,civil-2,1 09:02:00,1 09:10:00,1 09:10:00,1 09:15:00,480,served\r\n");
        assertThat(read("/export/visits.csv?bom=true")).startsWith("\uFEFFday,");
    }

    @Test
    void commandsAreATableWithoutNames() throws Exception {
        String table = read("/export/commands.csv");
        assertThat(table)
                .doesNotContain("欧阳")
                .contains("\r\n6,1,1 09:03:00,start-service,ticket=1,1,civil-2,,trainer\r\n");
        assertThat(table.lines()).hasSize(1 + 13);
        assertThat(read("/export/commands.csv?day=2").lines()).hasSize(3);
    }

    @Test
    void figuresAreATable() throws Exception {
        List<String> lines = read("/export/kpis.csv?day=1").lines().toList();
        assertThat(lines.get(0)).startsWith("from,to,part,key,arrivals,served,abandoned");
        assertThat(lines.get(1)).startsWith("1,1,hall,,2,2,0,0,0,0,0,330,");
        assertThat(json(asked("/export/names.csv")).path("detail").asText())
                .isEqualTo("there is no such table; there are visits, commands, kpis");
    }

    @Test
    void theyAreForThoseWhoWorkHere() throws Exception {
        for (String path : List.of("/kpis", "/export/visits.csv", "/export/commands.csv", "/export/kpis.csv")) {
            assertThat(service.get(HALL + path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsAText() {
        assertThat(new CsvRows()
                        .row(List.of("=1+1", "+1", "-1", "@a", "\tb", "\rc", "a,b", "say \"a\"", "plain", -1, 0.5))
                        .take())
                .isEqualTo("'=1+1,'+1,'-1,'@a,'\tb,\"'\rc\",\"a,b\",\"say \"\"a\"\"\",plain,-1,0.500000000\r\n");
    }
}

package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages come from the jar, whole, and ask for nothing from elsewhere. */
class PagesTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 1 day
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}, share: 100 %}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"|from '([^']*)'");

    @TempDir
    Path folder;

    private ServiceFixture start() throws Exception {
        return ServiceFixture.start(
                Files.writeString(folder.resolve("hall.yaml"), HALL).toString(), folder, false);
    }

    @Test
    void everythingThatAPageNamesIsThere() throws Exception {
        try (ServiceFixture service = start()) {
            Set<String> named = new TreeSet<>(Set.of("/", "/api", "/pages/start.js", "/pages/api.js"));
            for (String page : Set.copyOf(named)) {
                Matcher links = LINK.matcher(service.get(page).body());
                while (links.find()) {
                    String link = links.group(1) != null ? links.group(1) : links.group(2);
                    named.add(link.replace("./", "/pages/"));
                }
            }
            named.remove("/api/halls/1/events");
            assertThat(named).contains("/pages/page.css", "/pages/language.js", "/openapi.json", "/health", "/metrics");
            for (String each : named) {
                assertThat(each).startsWith("/");
                assertThat(service.get(each).statusCode()).as(each).isEqualTo(200);
            }
        }
    }

    @Test
    void pagesHaveTheirKindAndAStrictPolicyAndNothingInline() throws Exception {
        try (ServiceFixture service = start()) {
            for (String page : Set.of("/", "/api")) {
                HttpResponse<String> answer = service.get(page);
                assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
                assertThat(answer.headers().allValues("Content-Security-Policy"))
                        .containsExactly(
                                "default-src 'self'; frame-ancestors 'none'; base-uri 'none';" + " form-action 'self'");
                assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
                assertThat(answer.body())
                        .doesNotContain("<style", "style=", "onclick=", "http://", "https://")
                        .doesNotContainPattern("<script(?![^>]*src=)");
            }
            assertThat(service.get("/pages/start.js").headers().firstValue("Content-Type"))
                    .contains("text/javascript; charset=utf-8");
            assertThat(service.get("/pages/other.js").statusCode()).isEqualTo(404);
            assertThat(service.get("/pages/../start.html").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void whoHasAPageAlreadyIsToldThatItHasNotChanged() throws Exception {
        try (ServiceFixture service = start()) {
            HttpResponse<String> first = service.get("/");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");

            HttpResponse<String> again = service.send(HttpRequest.newBuilder(service.uri("/"))
                    .header("If-None-Match", tag)
                    .GET());
            HttpResponse<String> head = service.send(
                    HttpRequest.newBuilder(service.uri("/")).method("HEAD", HttpRequest.BodyPublishers.noBody()));

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(service.post("/", "").statusCode()).isEqualTo(405);
        }
    }
}

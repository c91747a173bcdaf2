package onewindow.commands;

import java.nio.file.Path;
import java.util.List;
import onewindow.report.Answer;
import onewindow.report.AnswerCsv;
import onewindow.report.AnswerPage;
import onewindow.report.AnswerText;

/** An answer in each form. */
record ShownAnswer(Answer answer) implements AnswerOutputs.Shown {
    @Override
    public String text(String language) {
        return AnswerText.of(answer, language);
    }

    @Override
    public String page(String language) {
        return AnswerPage.of(answer, language);
    }

    @Override
    public String json() {
        return answer.json();
    }

    @Override
    public List<Path> writeTables(Path folder) {
        return AnswerCsv.write(answer, folder);
    }
}

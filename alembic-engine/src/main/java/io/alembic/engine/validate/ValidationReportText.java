package io.alembic.engine.validate;

import io.alembic.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A report as lines for people: {@code - file:line:column: message (hint)}, up to a limit and then how many more. */
public final class ValidationReportText {

    private ValidationReportText() {}

    /** @param most how many errors to show; all of them when it is 0 */
    public static List<String> lines(ValidationReport report, int most) {
        int shown = most == 0
                ? report.errors().size()
                : Math.min(most, report.errors().size());
        List<String> lines = new ArrayList<>(shown + 1);
        for (Violation error : report.errors().subList(0, shown)) {
            Problem problem = error.toProblem();
            lines.add("- " + problem);
        }
        int left = report.errors().size() - shown;
        if (left > 0) {
            lines.add("and " + left + " more");
        }
        return lines;
    }
}

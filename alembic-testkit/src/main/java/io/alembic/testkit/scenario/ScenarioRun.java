package io.alembic.testkit.scenario;

import io.alembic.testkit.scenario.ScenarioStep.Call;
import io.alembic.testkit.scenario.ScenarioStep.Expectation;
import io.alembic.testkit.scenario.ScenarioStep.Verb;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One pass through a script. */
final class ScenarioRun {

    private final ProgramUnderTest program;
    private final ScenarioFiles files;
    private Call lastCall = new Call("(no command yet)", List.of(), Map.of(), "");
    private ProgramOutcome last = new ProgramOutcome(0, "", "");

    ScenarioRun(ProgramUnderTest program, ScenarioFiles files) {
        this.program = program;
        this.files = files;
    }

    void run(List<ScenarioStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            boolean exitIsSaid =
                    i + 1 < steps.size() && steps.get(i + 1) instanceof Expectation next && next.verb() == Verb.CODE;
            steps.get(i)
                    .fold(
                            call -> call(call, exitIsSaid),
                            expectation ->
                                    check(holds(expectation), expectation.line(), "not so: " + expectation.line()),
                            copy -> {
                                files.copy(copy.from(), copy.to());
                                return true;
                            },
                            remove -> {
                                files.remove(remove.name());
                                return true;
                            });
        }
    }

    private boolean call(Call call, boolean exitIsSaid) {
        lastCall = call;
        String input = call.inputFile().isEmpty() ? "" : files.read(call.inputFile());
        last = program.run(new ProgramCall(call.arguments(), files.folder(), call.environment(), input));
        return exitIsSaid || check(last.exit() == 0, call.line(), "exit " + last.exit() + " instead of 0");
    }

    private boolean holds(Expectation expected) {
        return switch (expected.verb()) {
            case CODE -> last.exit() == Integer.parseInt(expected.argument());
            case HOLDS ->
                pattern(expected.argument()).matcher(subject(expected)).find();
            case HOLDS_NOT ->
                !pattern(expected.argument()).matcher(subject(expected)).find();
            case EQUALS ->
                subject(expected)
                        .lines()
                        .toList()
                        .equals(files.read(expected.argument()).lines().toList());
            case EMPTY -> subject(expected).isEmpty();
            case EXISTS -> files.exists(expected.subject().file());
            case MISSING -> !files.exists(expected.subject().file());
        };
    }

    private String subject(Expectation expected) {
        return switch (expected.subject().kind()) {
            case EXIT -> Integer.toString(last.exit());
            case STDOUT -> last.output();
            case STDERR -> last.errors();
            case FILE -> files.read(expected.subject().file());
        };
    }

    private static Pattern pattern(String text) {
        StringBuilder expression = new StringBuilder();
        for (String literal : text.split("…", -1)) {
            expression.append(expression.length() == 0 ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(expression.toString());
    }

    private boolean check(boolean holds, String line, String problem) {
        if (!holds) {
            throw new AssertionError(problem + "\nafter " + lastCall.line() + "\nexit " + last.exit() + "\n--- stdout\n"
                    + last.output() + "--- stderr\n" + last.errors()
                    + (line.startsWith("file") ? fileText(line) : ""));
        }
        return true;
    }

    private String fileText(String line) {
        String name = line.split("\\s+")[1];
        return "--- " + name + "\n" + (files.exists(name) ? files.read(name) : "(missing)\n");
    }
}

package io.alembic.testkit.scenario;

import io.alembic.testkit.scenario.ScenarioStep.Kind;
import io.alembic.testkit.scenario.ScenarioStep.Subject;
import io.alembic.testkit.scenario.ScenarioStep.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the script of a scenario, a step a line; blank lines and those beginning with {@code #} are for people.
 *
 * <pre>
 * $ [NAME=value…] alembic ARG… [&lt; FILE]    run; must exit with 0 unless `exit` says otherwise
 * exit CODE
 * stdout|stderr|file NAME  ~ TEXT | !~ TEXT | = NAME | empty
 * file NAME  exists | missing
 * copy FROM TO
 * remove NAME
 * </pre>
 */
final class ScenarioScript {

    private ScenarioScript() {}

    static List<ScenarioStep> read(List<String> lines) {
        List<ScenarioStep> steps = new ArrayList<>();
        for (String each : lines) {
            String line = each.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                steps.add(step(line));
            }
        }
        return steps;
    }

    private static ScenarioStep step(String line) {
        List<String> words = List.of(line.split("\\s+"));
        return switch (words.get(0)) {
            case "$" -> call(line);
            case "exit" -> new ScenarioStep.Expectation(line, new Subject(Kind.EXIT, ""), Verb.CODE, words.get(1));
            case "stdout" -> expectation(line, new Subject(Kind.STDOUT, ""), words, 1);
            case "stderr" -> expectation(line, new Subject(Kind.STDERR, ""), words, 1);
            case "file" -> expectation(line, new Subject(Kind.FILE, words.get(1)), words, 2);
            case "copy" -> new ScenarioStep.Copy(line, words.get(1), words.get(2));
            case "remove" -> new ScenarioStep.Remove(line, words.get(1));
            default -> throw new IllegalArgumentException("not a step of a scenario: " + line);
        };
    }

    private static ScenarioStep expectation(String line, Subject subject, List<String> words, int at) {
        Verb verb = switch (words.get(at)) {
            case "~" -> Verb.HOLDS;
            case "!~" -> Verb.HOLDS_NOT;
            case "=" -> Verb.EQUALS;
            case "empty" -> Verb.EMPTY;
            case "exists" -> Verb.EXISTS;
            case "missing" -> Verb.MISSING;
            default -> throw new IllegalArgumentException("not an expectation: " + line);
        };
        String[] parts = line.split("\\s+", at + 2);
        return new ScenarioStep.Expectation(line, subject, verb, parts.length > at + 1 ? parts[at + 1] : "");
    }

    private static ScenarioStep call(String line) {
        List<String> words = new ArrayList<>(ShellWords.split(line.substring(1)));
        Map<String, String> environment = new LinkedHashMap<>();
        while (words.get(0).contains("=")) {
            String[] variable = words.remove(0).split("=", 2);
            environment.put(variable[0], variable[1]);
        }
        if (!words.remove(0).equals("alembic")) {
            throw new IllegalArgumentException("a scenario runs alembic only: " + line);
        }
        int redirection = words.indexOf("<");
        String input = redirection < 0 ? "" : words.get(redirection + 1);
        return new ScenarioStep.Call(line, redirection < 0 ? words : words.subList(0, redirection), environment, input);
    }
}

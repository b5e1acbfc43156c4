package io.alembic.testkit.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One line of a scenario's script. */
sealed interface ScenarioStep {

    <R> R fold(
            Function<Call, R> call,
            Function<Expectation, R> expectation,
            Function<Copy, R> copy,
            Function<Remove, R> remove);

    /** The line, for messages. */
    String line();

    /** {@code $ NAME=value alembic validate -f inventory.yaml < answers}. */
    record Call(String line, List<String> arguments, Map<String, String> environment, String inputFile)
            implements ScenarioStep {
        public Call {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }

        @Override
        public <R> R fold(
                Function<Call, R> call,
                Function<Expectation, R> expectation,
                Function<Copy, R> copy,
                Function<Remove, R> remove) {
            return call.apply(this);
        }
    }

    /** {@code stdout ~ ok}: what must be so after the command above. */
    record Expectation(String line, Subject subject, Verb verb, String argument) implements ScenarioStep {
        @Override
        public <R> R fold(
                Function<Call, R> call,
                Function<Expectation, R> expectation,
                Function<Copy, R> copy,
                Function<Remove, R> remove) {
            return expectation.apply(this);
        }
    }

    /** {@code copy FROM TO}: somebody replaces a file between two commands. */
    record Copy(String line, String from, String to) implements ScenarioStep {
        @Override
        public <R> R fold(
                Function<Call, R> call,
                Function<Expectation, R> expectation,
                Function<Copy, R> copy,
                Function<Remove, R> remove) {
            return copy.apply(this);
        }
    }

    /** {@code remove NAME}. */
    record Remove(String line, String name) implements ScenarioStep {
        @Override
        public <R> R fold(
                Function<Call, R> call,
                Function<Expectation, R> expectation,
                Function<Copy, R> copy,
                Function<Remove, R> remove) {
            return remove.apply(this);
        }
    }

    /**
     * What an expectation is about.
     *
     * @param file the file's name; empty for a stream or the exit code
     */
    record Subject(Kind kind, String file) {}

    /** The kinds of subjects. */
    enum Kind {
        EXIT,
        STDOUT,
        STDERR,
        FILE
    }

    /** What is expected of the subject. */
    enum Verb {
        /** {@code exit 65}. */
        CODE,
        /** {@code ~ text}: it holds the text, in which {@code …} stands for anything within a line. */
        HOLDS,
        /** {@code !~ text}. */
        HOLDS_NOT,
        /** {@code = NAME}: it is that file, line by line. */
        EQUALS,
        EMPTY,
        EXISTS,
        MISSING
    }
}

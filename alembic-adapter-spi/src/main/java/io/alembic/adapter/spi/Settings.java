package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The members of one mapping of a backend configuration, read strictly: a member that is not known is refused by name,
 * one of the wrong kind is refused without showing it, since it may be a secret. A null counts as absent (spec 50 §9).
 * All failures are of kind INVALID_INPUT unless said otherwise.
 */
public final class Settings {

    private static final int MILLISECONDS = 1000;

    private final BackendConfiguration configuration;
    private final List<String> path;
    private final MapValue members;

    private Settings(BackendConfiguration configuration, List<String> path, MapValue members) {
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.path = path;
        this.members = members;
    }

    /** All settings of a backend; members other than the known ones are refused. */
    public static Settings of(BackendConfiguration configuration, String... known) {
        return new Settings(configuration, List.of(), configuration.settings()).accepting(known);
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** A member of any kind, as it is. */
    public Optional<Value> value(String name) {
        return members.get(name).filter(value -> !value.isNull());
    }

    public Optional<String> text(String name) {
        return value(name).map(value -> textOf(name, value));
    }

    public String requireText(String name) {
        return text(name).orElseThrow(() -> failure("missing_member", name, "is missing"));
    }

    /** A path, made absolute from the working directory and normalised. */
    public Path resolved(String name, String text) {
        try {
            return configuration
                    .workingDirectory()
                    .resolve(text)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw failure("invalid_path", name, "is not a path");
        }
    }

    /** A member, or where it is absent a variable; one that is empty counts as absent. */
    public Optional<String> textOrVariable(String name, String variable) {
        return text(name).or(() -> configuration.environment().get(variable)).filter(text -> !text.isBlank());
    }

    /**
     * A member, or where it is absent a variable.
     *
     * @throws AlembicException of kind FAILURE when neither is set
     */
    public String requireTextOrVariable(String name, String variable) {
        return textOrVariable(name, variable)
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.FAILURE, "missing " + variable + " (or " + shown(name) + " in backend config)"));
    }

    public boolean flag(String name, boolean otherwise) {
        return value(name)
                .map(value -> {
                    if (value instanceof BooleanValue) {
                        return value == BooleanValue.of(true);
                    }
                    throw wrongKind(name, "true or false");
                })
                .orElse(otherwise);
    }

    /** A whole number from {@code smallest} on. */
    public int number(String name, int smallest, int otherwise) {
        return value(name)
                .map(value -> {
                    if (value instanceof IntegerValue number
                            && number.value().bitLength() < Integer.SIZE
                            && number.value().intValue() >= smallest) {
                        return number.value().intValue();
                    }
                    throw wrongKind(name, "a whole number, " + smallest + " or more");
                })
                .orElse(otherwise);
    }

    /** A duration in seconds, whole or not, above zero. */
    public Duration seconds(String name, Duration otherwise) {
        return value(name).map(value -> duration(name, value)).orElse(otherwise);
    }

    /** A list of texts; empty when absent. */
    public List<String> texts(String name) {
        return value(name)
                .map(value -> value.asList().orElseThrow(() -> wrongKind(name, "a list of texts")).elements().stream()
                        .map(each -> each.asText().orElseThrow(() -> wrongKind(name, "a list of texts")))
                        .toList())
                .orElse(List.of());
    }

    /** Free names with a text each; empty when absent. */
    public SortedMap<String, String> textsByName(String name) {
        SortedMap<String, String> texts = new TreeMap<>(TextOrder.UTF_8);
        value(name)
                .map(value -> nested(value, name))
                .ifPresent(each -> each.names().forEach(free -> texts.put(free, each.requireText(free))));
        return Collections.unmodifiableSortedMap(texts);
    }

    /** One of a closed set of words, in exactly this spelling. */
    public <T> T choice(String name, Map<String, T> choices, T otherwise) {
        return text(name)
                .map(text -> Optional.ofNullable(choices.get(text))
                        .orElseThrow(() -> wrongKind(name, "one of: " + String.join(", ", choices.keySet()))))
                .orElse(otherwise);
    }

    /** A nested mapping; members other than the known ones are refused. */
    public Optional<Settings> section(String name, String... known) {
        return value(name).map(value -> nested(value, name).accepting(known));
    }

    /** Free names with a mapping each, in their sorted order; members of those other than the known ones are refused. */
    public Map<String, Settings> sectionsByName(String name, String... known) {
        Map<String, Settings> sections = new LinkedHashMap<>();
        value(name)
                .flatMap(value -> nested(value, name).members.asMap())
                .ifPresent(map -> map.forEach((free, value) ->
                        sections.put(free, nested(value, name, free).accepting(known))));
        return Collections.unmodifiableMap(sections);
    }

    /** A nested list of mappings; members of those other than the known ones are refused. */
    public List<Settings> sections(String name, String... known) {
        List<Settings> sections = new ArrayList<>();
        value(name)
                .map(value -> value.asList().orElseThrow(() -> wrongKind(name, "a list of mappings")))
                .ifPresent(list -> list.elements()
                        .forEach(each -> sections.add(nested(each, name, Integer.toString(sections.size()))
                                .accepting(known))));
        return List.copyOf(sections);
    }

    /** The names of all members, for mappings with free names. */
    public List<String> names() {
        return members.names();
    }

    /** A failure that names the file, the place in it and this member: {@code backend.yaml:3:5: tls.ca_file must …}. */
    public AlembicException failure(String code, String name, String whatIsWrong) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT,
                Problem.of(code, shown(name) + " " + whatIsWrong).at(positionOf(name)));
    }

    /** Only paths: a value may be a token. */
    @Override
    public String toString() {
        return "Settings[" + configuration.source() + "]";
    }

    private Settings accepting(String... known) {
        List<Problem> problems = new ArrayList<>();
        for (String name : members.names()) {
            if (!List.of(known).contains(name)) {
                problems.add(Problem.of("unknown_member", "unknown key \"" + shown(name) + "\"")
                        .at(positionOf(name))
                        .withHint("known here: " + (known.length == 0 ? "none" : String.join(", ", known))));
            }
        }
        if (problems.size() == 1) {
            throw AlembicException.of(ErrorKind.INVALID_INPUT, problems.get(0));
        }
        if (!problems.isEmpty()) {
            throw new AlembicException(
                    ErrorKind.INVALID_INPUT, configuration.source() + " holds unknown keys", problems);
        }
        return this;
    }

    private Settings nested(Value value, String... names) {
        if (!value.isNull() && value.asMap().isEmpty()) {
            throw wrongKind(String.join(".", names), "a mapping");
        }
        return new Settings(configuration, pathTo(names), value.asMap().orElse(MapValue.EMPTY));
    }

    private List<String> pathTo(String... names) {
        return Stream.concat(path.stream(), Stream.of(names)).toList();
    }

    private String shown(String name) {
        return String.join(".", pathTo(name));
    }

    private String textOf(String name, Value value) {
        return value.asText().orElseThrow(() -> wrongKind(name, "a text (quote numbers, true and false)"));
    }

    private Duration duration(String name, Value value) {
        return amount(value)
                .filter(seconds -> seconds > 0 && seconds <= Integer.MAX_VALUE)
                .map(seconds -> Duration.ofMillis(Math.max(1, Math.round(seconds * MILLISECONDS))))
                .orElseThrow(() -> wrongKind(name, "a number of seconds above 0"));
    }

    private static Optional<Double> amount(Value value) {
        if (value instanceof IntegerValue number) {
            return Optional.of(number.value().doubleValue());
        }
        return value instanceof DecimalValue decimal ? Optional.of(decimal.toDouble()) : Optional.empty();
    }

    private AlembicException wrongKind(String name, String wanted) {
        return failure("wrong_kind", name, "must be " + wanted);
    }

    private SourcePosition positionOf(String name) {
        return configuration
                .positions()
                .of(pathTo(name))
                .orElseGet(() -> SourcePosition.ofFile(configuration.source()));
    }
}

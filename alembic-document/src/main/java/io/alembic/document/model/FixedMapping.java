package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping of fixed shape somewhere in a value that knows its positions. Whatever is not as asked for ends the reading
 * with one failure of kind INVALID_INPUT that says where and what.
 */
final class FixedMapping {

    private final Located located;
    private final List<String> path;
    private final String owner;
    private final MapValue members;

    private FixedMapping(Located located, List<String> path, String owner, Value value) {
        this.located = requireNonNull(located, "located is null");
        this.path = List.copyOf(path);
        this.owner = requireNonNull(owner, "owner is null");
        this.members = value.asMap()
                .orElseThrow(() ->
                        failure(located, path, "unexpected_value", owner + " is a mapping, not " + value.jsonKind()));
    }

    /** @param owner what the mapping is, for messages: {@code an update} */
    static FixedMapping of(Located located, String owner) {
        return new FixedMapping(located, List.of(), owner, located.value());
    }

    /** The same mapping, called something more telling. */
    FixedMapping called(String what) {
        return new FixedMapping(located, path, what, members);
    }

    /** Refuses every member but these. */
    FixedMapping allow(String... names) {
        List<String> allowed = List.of(names);
        for (String name : members.names()) {
            if (!allowed.contains(name)) {
                String hint =
                        new NearMiss(allowed).hint(name).orElseGet(() -> "it takes " + String.join(", ", allowed));
                throw AlembicException.of(
                        ErrorKind.INVALID_INPUT,
                        Problem.of("unknown_member", owner + " has no member \"" + name + "\"")
                                .at(located.positionAt(pathTo(name)))
                                .withHint(hint));
            }
        }
        return this;
    }

    List<String> names() {
        return members.names();
    }

    boolean has(String name) {
        return members.has(name);
    }

    /** A member, which may be missing or null. */
    Optional<Value> optional(String name) {
        return members.get(name).filter(value -> !value.isNull());
    }

    Value required(String name) {
        return members.get(name)
                .orElseThrow(() -> failure(located, path, "missing_member", owner + " needs \"" + name + "\""));
    }

    String text(String name) {
        return read(name, "a text", Value::asText);
    }

    MapValue map(String name) {
        return read(name, "a mapping", Value::asMap);
    }

    /** A whole number from 0. */
    int count(String name) {
        return read(
                name,
                "a whole number",
                value -> value instanceof IntegerValue number
                                && number.value().signum() >= 0
                                && number.value().bitLength() < Integer.SIZE
                        ? Optional.of(number.value().intValue())
                        : Optional.empty());
    }

    boolean flag(String name) {
        return read(
                name,
                "true or false",
                value ->
                        value.jsonKind().equals("bool") ? Optional.of(value.equals(Value.of(true))) : Optional.empty());
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<Value> elements = read(name, "a list", Value::asList).elements();
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            texts.add(elements.get(i)
                    .asText()
                    .orElseThrow(() -> failure(
                            located,
                            pathTo(name, Integer.toString(index)),
                            "unexpected_value",
                            "\"" + name + "\" is a list of texts")));
        }
        return texts;
    }

    /** A member that a function understands. */
    <T> T read(String name, String expected, Function<Value, Optional<T>> read) {
        Value value = required(name);
        return read.apply(value)
                .orElseThrow(() -> failure(
                        located,
                        pathTo(name),
                        "unexpected_value",
                        "\"" + name + "\" of " + owner + " is " + expected + ", not " + shown(value)));
    }

    FixedMapping mapping(String name, String what) {
        return new FixedMapping(located, pathTo(name), what, required(name));
    }

    Optional<FixedMapping> optionalMapping(String name, String what) {
        return optional(name).map(value -> new FixedMapping(located, pathTo(name), what, value));
    }

    /** The elements of a list, each a mapping. */
    List<FixedMapping> mappings(String name, String what) {
        ListValue list = read(name, "a list", Value::asList);
        List<FixedMapping> mappings = new ArrayList<>(list.elements().size());
        for (int i = 0; i < list.elements().size(); i++) {
            mappings.add(new FixedMapping(
                    located,
                    pathTo(name, Integer.toString(i)),
                    what,
                    list.elements().get(i)));
        }
        return mappings;
    }

    AlembicException failure(String code, String message) {
        return failure(located, path, code, message);
    }

    private static String shown(Value value) {
        return value.asText().map(text -> "\"" + text + "\"").orElseGet(value::jsonKind);
    }

    private List<String> pathTo(String... steps) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }

    private static AlembicException failure(Located located, List<String> path, String code, String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT, Problem.of(code, message).at(located.positionAt(path)));
    }
}

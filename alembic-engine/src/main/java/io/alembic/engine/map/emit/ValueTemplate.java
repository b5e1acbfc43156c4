package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value with templates at its leaves. Names of members are no templates. */
public sealed interface ValueTemplate {

    /** The value; empty for one that leaves itself out. */
    Optional<Value> render(Rendering rendering);

    /** As a component of a key, which has to be a scalar. */
    default Value component(Rendering rendering, String place) {
        return render(rendering)
                .filter(value -> !value.isNull()
                        && value.asList().isEmpty()
                        && value.asMap().isEmpty())
                .orElseThrow(() -> new MapException(
                                "map_key",
                                "a key is made of scalars",
                                "pick a part of it, or leave the objects without it to another rule")
                        .at(place, position()));
    }

    /** Where it stands in the spec. */
    SourcePosition position();

    /** What stands at a member name or list index of it, if it is taken apart that far. */
    default Optional<ValueTemplate> at(String step) {
        return Optional.empty();
    }

    /** All templates in it. */
    Stream<Template> templates();

    /** The variable it passes on untouched, if it does nothing else. */
    default Optional<String> bareVariable() {
        return Optional.empty();
    }

    /** A value without placeholders. */
    record Constant(SourcePosition position, Value value) implements ValueTemplate {
        public Constant {
            requireNonNull(position, "position is null");
            requireNonNull(value, "value is null");
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            return Optional.of(value);
        }

        @Override
        public Stream<Template> templates() {
            return Stream.empty();
        }
    }

    /** A text with placeholders. */
    record Text(Template template) implements ValueTemplate {
        public Text {
            requireNonNull(template, "template is null");
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            return Optional.of(rendering.value(template));
        }

        @Override
        public Value component(Rendering rendering, String place) {
            return rendering.component(template);
        }

        @Override
        public SourcePosition position() {
            return template.position();
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(template);
        }

        @Override
        public Optional<String> bareVariable() {
            return template.bareVariable();
        }
    }

    /** A uid of a type and a text; a mapping of both in the spec. */
    record DerivedUid(UidSource.Derived source) implements ValueTemplate {
        public DerivedUid {
            requireNonNull(source, "source is null");
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            return Optional.of(Value.of(source.uid(rendering).toString()));
        }

        @Override
        public SourcePosition position() {
            return source.stable().position();
        }

        @Override
        public Stream<Template> templates() {
            return source.templates();
        }
    }

    /** The same, which leaves itself out where a variable is absent, null or blank. */
    record OptionalUid(UidSource.Derived source) implements ValueTemplate {
        public OptionalUid {
            requireNonNull(source, "source is null");
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            return source.uidIfFilled(rendering).map(uid -> Value.of(uid.toString()));
        }

        @Override
        public SourcePosition position() {
            return source.stable().position();
        }

        @Override
        public Stream<Template> templates() {
            return source.templates();
        }
    }

    /** A list of such values. */
    record Elements(SourcePosition position, List<ValueTemplate> elements) implements ValueTemplate {
        public Elements {
            requireNonNull(position, "position is null");
            elements = List.copyOf(elements);
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            List<Value> values = new ArrayList<>(elements.size());
            elements.forEach(element -> element.render(rendering).ifPresent(values::add));
            return Optional.of(new ListValue(values));
        }

        @Override
        public Optional<ValueTemplate> at(String step) {
            int index = Integer.parseInt(step);
            return index < elements.size() ? Optional.of(elements.get(index)) : Optional.empty();
        }

        @Override
        public Stream<Template> templates() {
            return elements.stream().flatMap(ValueTemplate::templates);
        }
    }

    /** A mapping to such values. */
    record Members(SourcePosition position, List<NamedValue> members) implements ValueTemplate {
        public Members {
            requireNonNull(position, "position is null");
            members = List.copyOf(members);
        }

        @Override
        public Optional<Value> render(Rendering rendering) {
            MapValue.Builder values = MapValue.builder();
            members.forEach(
                    member -> member.value().render(rendering).ifPresent(value -> values.put(member.name(), value)));
            return Optional.of(values.build());
        }

        @Override
        public Optional<ValueTemplate> at(String step) {
            return members.stream()
                    .filter(member -> member.name().equals(step))
                    .findFirst()
                    .map(NamedValue::value);
        }

        @Override
        public Stream<Template> templates() {
            return members.stream().flatMap(member -> member.value().templates());
        }
    }
}

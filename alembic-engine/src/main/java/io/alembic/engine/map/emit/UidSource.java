package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.NameUuid;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.template.Template;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the uid of an emitted object comes from (spec 70, Identity). */
public sealed interface UidSource {

    /** Handles each kind: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Function<Written, R> written, Function<Derived, R> derived, Function<OfTarget, R> ofTarget);

    /** All templates in it. */
    Stream<Template> templates();

    /** A text that is a uid. */
    record Written(Template template) implements UidSource {
        public Written {
            requireNonNull(template, "template is null");
        }

        public Uid uid(Rendering rendering) {
            String text = rendering.text(template);
            return Uid.parse(text)
                    .orElseThrow(() -> new MapException(Problem.of("map_uid", "\"" + text + "\" is no uuid")
                                    .withHint("derive one: { v5: { type: …, stable: … } }"))
                            .at(template.place(), template.position()));
        }

        @Override
        public <R> R fold(Function<Written, R> written, Function<Derived, R> derived, Function<OfTarget, R> ofTarget) {
            return written.apply(this);
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(template);
        }
    }

    /** The version 5 uid of a type and a text that stays the same. */
    record Derived(Template type, Template stable) implements UidSource {
        public Derived {
            requireNonNull(type, "type is null");
            requireNonNull(stable, "stable is null");
        }

        public Uid uid(Rendering rendering) {
            return of(filled(type, rendering), filled(stable, rendering));
        }

        Optional<Uid> uidIfFilled(Rendering rendering) {
            if (!rendering.isFilled(type) || !rendering.isFilled(stable)) {
                return Optional.empty();
            }
            String typeText = rendering.text(type);
            String stableText = rendering.text(stable);
            return typeText.isBlank() || stableText.isBlank()
                    ? Optional.empty()
                    : Optional.of(of(typeText, stableText));
        }

        private static Uid of(String type, String stable) {
            return new Uid(NameUuid.of(type + ":" + stable));
        }

        private static String filled(Template template, Rendering rendering) {
            String text = rendering.text(template);
            if (text.isBlank()) {
                throw new MapException(
                                "map_uid",
                                "a uid cannot be derived of a blank text",
                                "derive it of something that every object has, such as its key")
                        .at(template.place(), template.position());
            }
            return text;
        }

        @Override
        public <R> R fold(Function<Written, R> written, Function<Derived, R> derived, Function<OfTarget, R> ofTarget) {
            return derived.apply(this);
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(type, stable);
        }
    }

    /** That of the emitted object's own type and key, once the references in the key are those of the result. */
    record OfTarget() implements UidSource {
        @Override
        public <R> R fold(Function<Written, R> written, Function<Derived, R> derived, Function<OfTarget, R> ofTarget) {
            return ofTarget.apply(this);
        }

        @Override
        public Stream<Template> templates() {
            return Stream.empty();
        }
    }
}

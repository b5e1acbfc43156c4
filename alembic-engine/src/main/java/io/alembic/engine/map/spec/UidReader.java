package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ScalarNode;
import io.alembic.engine.map.emit.UidSource;
import io.alembic.engine.map.template.Template;
import java.util.Optional;

/** Reads where a uid comes from: a text, {@code target}, or what it is derived of. */
final class UidReader {

    private static final String TARGET = "target";

    private final String owner;
    private final SpecProblems problems;

    UidReader(String owner, SpecProblems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    /** The uid of an emitted object. */
    Optional<UidSource> read(String place, SourceNode node) {
        if (node.asText().filter(TARGET::equals).isPresent()) {
            return Optional.of(new UidSource.OfTarget());
        }
        if (node.asMap().isPresent()) {
            return SpecMapping.of(node, "a uid", problems.shape(), "v5")
                    .flatMap(uid -> uid.required("v5"))
                    .flatMap(v5 -> derived(place, v5).map(each -> each));
        }
        if (node.asText().isEmpty()) {
            problems.shape()
                    .add(Problem.of("wrong_type", "a uid is a text, the word target or a mapping with v5")
                            .at(node.position())
                            .withHint("such as \"${uid}\" or { v5: { type: …, stable: … } }"));
            return Optional.empty();
        }
        return node.asScalar().flatMap(text -> template(place, text)).map(UidSource.Written::new);
    }

    /** A uid that others refer to by name: it has to be known before the object is made. */
    Optional<UidSource> readNamed(String place, SourceNode node) {
        Optional<UidSource> source = read(place, node);
        if (source.orElse(null) instanceof UidSource.OfTarget) {
            problems.tell(
                    owner,
                    Problem.of("map_uid", place + ": target is the uid of what is emitted, which is not known here")
                            .at(node.position())
                            .withHint("derive one: { v5: { type: …, stable: … } }"));
            return Optional.empty();
        }
        return source;
    }

    /** The mapping with type and stable. */
    Optional<UidSource.Derived> derived(String place, SourceNode node) {
        Optional<SpecMapping> mapping =
                SpecMapping.of(node, "what a uid is derived of", problems.shape(), "type", "kind", "stable");
        Optional<Template> type = mapping.flatMap(each -> type(place, each));
        Optional<Template> stable =
                mapping.flatMap(each -> each.requiredText("stable")).flatMap(text -> template(place, text));
        return type.flatMap(typeTemplate -> stable.map(text -> new UidSource.Derived(typeTemplate, text)));
    }

    private Optional<Template> type(String place, SpecMapping mapping) {
        Optional<SourceNode> type = mapping.either("type", "kind");
        if (type.isEmpty()) {
            mapping.missing("type");
        }
        return type.flatMap(node -> mapping.text("type", node)).flatMap(text -> template(place, text));
    }

    private Optional<Template> template(String place, ScalarNode text) {
        return problems.reading(owner, () -> Template.of(text.text(), place, text.position()));
    }
}

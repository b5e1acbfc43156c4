package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.emit.UidSource;
import io.alembic.engine.map.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a rule makes of an object. */
final class EmitReader {

    private final String owner;
    private final SpecProblems problems;
    private final EmittedFields fields;

    EmitReader(String owner, SpecProblems problems, EmittedFields fields) {
        this.owner = owner;
        this.problems = problems;
        this.fields = fields;
    }

    Optional<Emit> read(SourceNode node) {
        return SpecMapping.of(node, "an emit", problems.shape(), "type", "kind", "key", "uid", "attrs")
                .flatMap(this::read);
    }

    private Optional<Emit> read(SpecMapping emit) {
        Optional<Template> type = type(emit);
        if (emit.required("key").isEmpty()) {
            return Optional.empty();
        }
        List<NamedValue> key = new ArrayList<>();
        for (Member member : emit.members("key")) {
            fields.key(member.name(), member.value()).ifPresent(value -> key.add(new NamedValue(member.name(), value)));
        }
        Optional<UidSource> uid = emit.get("uid").flatMap(source -> new UidReader(owner, problems).read("uid", source));
        List<NamedValue> attributes = new ArrayList<>();
        for (Member member : emit.members("attrs")) {
            fields.attribute(member.name(), member.value())
                    .ifPresent(value -> attributes.add(new NamedValue(member.name(), value)));
        }
        return type.map(template -> new Emit(emit.position(), template, key, uid, attributes));
    }

    private Optional<Template> type(SpecMapping emit) {
        Optional<SourceNode> type = emit.either("type", "kind");
        if (type.isEmpty()) {
            emit.missing("type");
        }
        Optional<ScalarNode> text = type.flatMap(node -> emit.text("type", node));
        return text.flatMap(
                scalar -> problems.reading(owner, () -> Template.of(scalar.text(), "type", scalar.position())));
    }

    /** Several objects of one source, and objects of none, inherit no uid. */
    void requireUid(Emit emit) {
        if (emit.uid().isEmpty()) {
            problems.tell(
                    owner,
                    Problem.of("map_uid", "the emit of type " + emit.type().source() + " declares no uid")
                            .at(emit.position())
                            .withHint("add uid: target, a template, or { v5: { type: …, stable: … } }"));
        }
    }
}

package io.alembic.engine.map.spec;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.engine.map.emit.Emit;
import java.util.Optional;

/** Reads an entry of {@code objects}: an object made of nothing, whose references may be written as what they derive of. */
final class ObjectsReader {

    private static final String OWNER = "objects";

    private final Schema schema;
    private final SpecProblems problems;

    ObjectsReader(Schema schema, SpecProblems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    Optional<Emit> read(SourceNode node) {
        EmitReader reader = new EmitReader(OWNER, problems, new ReferringFields(OWNER, problems, type(node)));
        Optional<Emit> emit = reader.read(node);
        emit.ifPresent(reader::requireUid);
        return emit;
    }

    private Optional<TypeSchema> type(SourceNode node) {
        Optional<MapNode> map = node.asMap();
        return map.flatMap(each -> each.get("type"))
                .or(() -> map.flatMap(each -> each.get("kind")))
                .flatMap(SourceNode::asText)
                .flatMap(name -> schema.type(new TypeName(name)));
    }
}

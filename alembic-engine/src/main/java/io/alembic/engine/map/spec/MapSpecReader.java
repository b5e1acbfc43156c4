package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.model.DeclaredSchema;
import io.alembic.document.model.SchemaCodec;
import io.alembic.engine.map.emit.Emit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a map spec whole and tells everything that is wrong with it at once. */
public final class MapSpecReader {

    private static final DeclaredSchema NO_SCHEMA = new DeclaredSchema(Schema.of(Map.of()), Map.of());

    private final DocumentFormat format;
    private final SpecProblems problems = new SpecProblems();

    private MapSpecReader(DocumentFormat format) {
        this.format = format;
    }

    /**
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT for what is no spec, of kind MAPPING for one
     *     that cannot be carried out
     */
    public static MapSpec read(DocumentSource source, DocumentFormat format) {
        MapSpecReader reader = new MapSpecReader(format);
        MapSpec spec = reader.read(SourceNode.read(source, format));
        reader.problems.throwIfAny(source.name());
        return spec;
    }

    private MapSpec read(SourceNode node) {
        if (node.isNull() && format == DocumentFormat.YAML) {
            return new MapSpec(NO_SCHEMA, List.of(), List.of(), Optional.empty(), Map.of());
        }
        Optional<SpecMapping> top = SpecMapping.of(
                node, "a map spec", problems.shape(), "schema", "rules", "objects", "transforms", "tables");
        DeclaredSchema schema = top.flatMap(spec -> spec.get("schema"))
                .map(each -> SchemaCodec.read(each, format, problems.shape()))
                .orElse(NO_SCHEMA);
        List<MapRule> rules = new ArrayList<>();
        List<Emit> objects = new ArrayList<>();
        Map<String, MapValue> tables = new HashMap<>();
        top.ifPresent(spec -> {
            RuleReader ruleReader = new RuleReader(problems);
            spec.list("rules").forEach(rule -> ruleReader.read(rule).ifPresent(rules::add));
            ObjectsReader objectsReader = new ObjectsReader(schema.schema(), problems);
            spec.list("objects").forEach(object -> objectsReader.read(object).ifPresent(objects::add));
            spec.members("tables").forEach(table -> readTable(table, tables));
        });
        Optional<TransformSource> transforms = top.flatMap(spec -> spec.get("transforms"))
                .flatMap(each -> new TransformSourceReader(problems).read(each));
        return new MapSpec(schema, rules, objects, transforms, tables);
    }

    /** A table holds any names. */
    private void readTable(Member table, Map<String, MapValue> tables) {
        Optional<MapValue> values = table.value().toValue().asMap();
        values.ifPresent(each -> tables.put(table.name(), each));
        if (values.isEmpty()) {
            problems.shape()
                    .add(Problem.of("wrong_type", "the table " + table.name() + " must be a mapping")
                            .at(table.value().position())
                            .withHint("such as " + table.name() + ": { active: Active, planned: Planned }"));
        }
    }
}

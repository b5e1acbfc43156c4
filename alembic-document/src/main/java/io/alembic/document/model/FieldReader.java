package io.alembic.document.model;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.value.BooleanValue;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one field schema; of its mistakes it tells the first in the order of spec 10 §2. */
final class FieldReader {

    private static final List<String> METADATA = List.of("required", "nullable", "format", "pattern", "description");

    private final Problems problems;

    FieldReader(Problems problems) {
        this.problems = problems;
    }

    Optional<FieldSchema> read(Member field) {
        try {
            return Optional.of(schema(field));
        } catch (FieldProblem e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private static FieldSchema schema(Member field) throws FieldProblem {
        String what = "the field \"" + field.name() + "\"";
        MapNode node = field.value()
                .asMap()
                .orElseThrow(() -> new FieldProblem(Problem.of("wrong_type", what + " must be a mapping")
                        .at(field.value().position())
                        .withHint(
                                "write it as { type: " + field.value().asText().orElse("string") + " }")));
        TypeReader type = TypeReader.of(node, what);
        type.requireKnownMembers(METADATA);
        boolean required = flag(node, "required");
        boolean nullable = flag(node, "nullable");
        Optional<Located<String>> format = text(node, "format");
        Optional<Located<String>> pattern = text(node, "pattern");
        Optional<Located<String>> description = text(node, "description");
        Optional<FieldFormat> known = format.isPresent() ? Optional.of(format(format.get())) : Optional.empty();
        FieldType fieldType = type.read();
        return new FieldSchema(
                fieldType, required, nullable, known, pattern.map(Located::value), description.map(Located::value));
    }

    private static boolean flag(MapNode node, String name) throws FieldProblem {
        Optional<SourceNode> value = node.get(name);
        if (value.isEmpty()) {
            return false;
        }
        return value.get()
                .asScalar()
                .map(ScalarNode::value)
                .filter(BooleanValue.class::isInstance)
                .map(BooleanValue.TRUE::equals)
                .orElseThrow(() -> wrongType(name, "true or false", value.get().position()));
    }

    private static Optional<Located<String>> text(MapNode node, String name) throws FieldProblem {
        Optional<SourceNode> value = node.get(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get()
                .asText()
                .orElseThrow(() -> wrongType(name, "a string", value.get().position()));
        return Optional.of(new Located<>(text, value.get().position()));
    }

    private static FieldFormat format(Located<String> tag) throws FieldProblem {
        List<String> tags =
                Arrays.stream(FieldFormat.values()).map(FieldFormat::tag).toList();
        return FieldFormat.parse(tag.value()).orElseThrow(() -> {
            Problem problem = Problem.of("unknown_format", "there is no format \"" + tag.value() + "\"")
                    .at(tag.position());
            return new FieldProblem(new NearMiss(tags)
                    .hint(tag.value())
                    .map(problem::withHint)
                    .orElseGet(() -> problem.withHint("it is one of " + String.join(", ", tags))));
        });
    }

    private static FieldProblem wrongType(String name, String expected, SourcePosition position) {
        return new FieldProblem(
                Problem.of("wrong_type", name + " must be " + expected).at(position));
    }

    private record Located<T>(T value, SourcePosition position) {}
}

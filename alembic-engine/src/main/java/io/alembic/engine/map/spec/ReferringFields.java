package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.TypeSchema;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.emit.ValueTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Fields whose references may be written as what they derive of: {@code { v5: … }} (spec 70, Identity). */
final class ReferringFields implements EmittedFields {

    private final String owner;
    private final SpecProblems problems;
    private final Optional<TypeSchema> type;
    private final ValueReader plain;

    /** @param type what is known of the type of the object */
    ReferringFields(String owner, SpecProblems problems, Optional<TypeSchema> type) {
        this.owner = owner;
        this.problems = problems;
        this.type = type;
        this.plain = new ValueReader(owner, problems);
    }

    @Override
    public Optional<ValueTemplate> key(String field, SourceNode node) {
        Optional<FieldSchema> schema =
                type.flatMap(each -> Optional.ofNullable(each.key().get(field)));
        return schema.isPresent() && node.asMap().isPresent()
                ? read(schema.get().type(), "key." + field, node)
                : plain.key(field, node);
    }

    @Override
    public Optional<ValueTemplate> attribute(String field, SourceNode node) {
        Optional<FieldSchema> schema = type.flatMap(each -> each.field(field));
        return schema.isPresent() ? read(schema.get().type(), "attrs." + field, node) : plain.attribute(field, node);
    }

    private Optional<ValueTemplate> read(FieldType fieldType, String place, SourceNode node) {
        return fieldType.fold(new Reading(place, node));
    }

    /** A reference: a text, or a mapping that says what the uid derives of. */
    private Optional<ValueTemplate> reference(String place, SourceNode node) {
        Optional<MapNode> map = node.asMap();
        if (map.isEmpty()) {
            return plain.value(place, node);
        }
        Optional<SourceNode> derivation =
                map.filter(each -> each.members().size() == 1).flatMap(each -> each.get("v5"));
        if (derivation.isEmpty()) {
            problems.tell(
                    owner,
                    Problem.of("map_reference", place + ": a reference is a uid or { v5: { type: …, stable: … } }")
                            .at(node.position())
                            .withHint("such as { v5: { type: dcim.site, stable: osl } }"));
            return Optional.empty();
        }
        return new UidReader(owner, problems).derived(place, derivation.get()).map(ValueTemplate.DerivedUid::new);
    }

    private Optional<ValueTemplate> elements(
            String place, SourceNode node, BiFunction<String, SourceNode, Optional<ValueTemplate>> element) {
        Optional<ListNode> list = node.asList();
        if (list.isEmpty()) {
            return plain.value(place, node);
        }
        List<ValueTemplate> elements = new ArrayList<>();
        for (int i = 0; i < list.get().elements().size(); i++) {
            element.apply(place + "[" + i + "]", list.get().elements().get(i)).ifPresent(elements::add);
        }
        return Optional.of(new ValueTemplate.Elements(node.position(), elements));
    }

    private final class Reading implements FieldType.Cases<Optional<ValueTemplate>> {

        private final String place;
        private final SourceNode node;

        Reading(String place, SourceNode node) {
            this.place = place;
            this.node = node;
        }

        @Override
        public Optional<ValueTemplate> scalar(ScalarType scalar) {
            return plain.value(place, node);
        }

        @Override
        public Optional<ValueTemplate> enumeration(FieldType.Enumeration enumeration) {
            return plain.value(place, node);
        }

        @Override
        public Optional<ValueTemplate> list(FieldType.ListOf list) {
            return elements(place, node, (at, element) -> read(list.item(), at, element));
        }

        @Override
        public Optional<ValueTemplate> map(FieldType.MapOf map) {
            if (node.asMap().isEmpty()) {
                return plain.value(place, node);
            }
            List<NamedValue> members = new ArrayList<>();
            for (Member member : node.asMap().get().members()) {
                read(map.value(), place + "." + member.name(), member.value())
                        .ifPresent(value -> members.add(new NamedValue(member.name(), value)));
            }
            return Optional.of(new ValueTemplate.Members(node.position(), members));
        }

        @Override
        public Optional<ValueTemplate> reference(FieldType.Reference reference) {
            return ReferringFields.this.reference(place, node);
        }

        @Override
        public Optional<ValueTemplate> referenceList(FieldType.ReferenceList references) {
            return elements(place, node, ReferringFields.this::reference);
        }
    }
}

package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.ListNode;
import io.alembic.document.SourceNode.MapNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.emit.UidSource;
import io.alembic.engine.map.emit.ValueTemplate;
import io.alembic.engine.map.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the values of an emit: templates, lists and mappings of them, and what stands for a uid. */
final class ValueReader implements EmittedFields {

    private static final String UID = "uid";
    private static final String OPTIONAL_UID = "uid?";
    private static final Set<String> UID_MEMBERS = Set.of("type", "kind", "stable");

    private final String owner;
    private final SpecProblems problems;

    ValueReader(String owner, SpecProblems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    /** The whole value of an attribute alone may leave itself out. */
    @Override
    public Optional<ValueTemplate> attribute(String field, SourceNode node) {
        String place = "attrs." + field;
        return uidMapping(OPTIONAL_UID, node)
                .map(mapping -> derived(place, mapping).<ValueTemplate>map(ValueTemplate.OptionalUid::new))
                .orElseGet(() -> value(place, node));
    }

    @Override
    public Optional<ValueTemplate> key(String field, SourceNode node) {
        String place = "key." + field;
        boolean isScalar = node.asScalar().isPresent() && !node.isNull();
        if (!isScalar
                && uidMapping(UID, node).isEmpty()
                && uidMapping(OPTIONAL_UID, node).isEmpty()) {
            problems.tell(
                    owner,
                    Problem.of("map_key", place + ": a key is made of scalars")
                            .at(node.position())
                            .withHint("a text, a number, a boolean, or { uid: { type: …, stable: … } }"));
            return Optional.empty();
        }
        return value(place, node);
    }

    Optional<ValueTemplate> value(String place, SourceNode node) {
        return node.fold(map -> map(place, map), list -> list(place, list), scalar -> scalar(place, scalar));
    }

    private Optional<ValueTemplate> scalar(String place, ScalarNode scalar) {
        if (scalar.value().asText().isEmpty() || !scalar.text().contains("${")) {
            return Optional.of(new ValueTemplate.Constant(scalar.position(), scalar.value()));
        }
        return problems.reading(owner, () -> Template.of(scalar.text(), place, scalar.position()))
                .map(ValueTemplate.Text::new);
    }

    private Optional<ValueTemplate> list(String place, ListNode list) {
        List<ValueTemplate> elements = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            value(place + "[" + i + "]", list.elements().get(i)).ifPresent(elements::add);
        }
        return Optional.of(new ValueTemplate.Elements(list.position(), elements));
    }

    private Optional<ValueTemplate> map(String place, MapNode map) {
        Optional<MapNode> uid = uidMapping(UID, map).or(() -> uidMapping(OPTIONAL_UID, map));
        if (uid.isPresent()) {
            return derived(place, uid.get()).map(ValueTemplate.DerivedUid::new);
        }
        List<NamedValue> members = new ArrayList<>();
        for (Member member : map.members()) {
            value(place + "." + member.name(), member.value())
                    .ifPresent(value -> members.add(new NamedValue(member.name(), value)));
        }
        return Optional.of(new ValueTemplate.Members(map.position(), members));
    }

    /** What a uid is derived of, where a mapping of one member is just that; any other mapping is plain data. */
    private static Optional<MapNode> uidMapping(String name, SourceNode node) {
        return node.asMap()
                .filter(map -> map.members().size() == 1)
                .flatMap(map -> map.get(name))
                .flatMap(SourceNode::asMap)
                .filter(inner -> isText(inner, "type") || isText(inner, "kind"))
                .filter(inner -> isText(inner, "stable"));
    }

    private static boolean isText(MapNode map, String name) {
        return map.get(name).flatMap(SourceNode::asText).isPresent();
    }

    private Optional<UidSource.Derived> derived(String place, MapNode mapping) {
        for (Member member : mapping.members()) {
            if (!UID_MEMBERS.contains(member.name())) {
                problems.tell(
                        owner,
                        Problem.of("map_uid", place + ": a uid is derived of type and stable, not of " + member.name())
                                .at(member.position())
                                .withHint("take " + member.name() + " away"));
                return Optional.empty();
            }
        }
        return new UidReader(owner, problems).derived(place, mapping);
    }
}

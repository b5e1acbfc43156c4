package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.core.value.TextOrder;
import io.alembic.document.SourceNode;
import io.alembic.document.SourceNode.Member;
import io.alembic.document.SourceNode.ScalarNode;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.select.Selector;
import io.alembic.engine.map.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a rule. */
final class RuleReader {

    private static final String PASS_THROUGH = "passthrough";

    private final SpecProblems problems;

    RuleReader(SpecProblems problems) {
        this.problems = problems;
    }

    Optional<MapRule> read(SourceNode node) {
        return SpecMapping.of(node, "a rule", problems.shape(), "name", "match", "group_by", "lookups", "uids", "emit")
                .flatMap(this::read);
    }

    private Optional<MapRule> read(SpecMapping rule) {
        Optional<ScalarNode> name = rule.requiredText("name");
        Optional<ScalarNode> match = rule.requiredText("match");
        Optional<SourceNode> emit = rule.required("emit");
        String owner = "rule " + name.map(ScalarNode::text).orElse("without a name");
        Optional<Selector> selector = match.flatMap(text -> problems.reading(owner, () -> selector(text)));
        Optional<Template> groupBy = rule.text("group_by").flatMap(text -> template(owner, "group_by", text));
        List<Lookup> lookups = lookups(owner, rule);
        List<NamedUid> uids = uids(owner, rule);
        Optional<Emission> emission = emit.flatMap(each -> emission(owner, each));
        if (groupBy.isPresent() && emission.orElse(null) instanceof Emission.PassThrough) {
            problems.tell(
                    owner,
                    Problem.of("map_rule", "passthrough leaves each object as it is, so group_by means nothing")
                            .at(rule.position())
                            .withHint("take group_by away, or say what the group becomes"));
        }
        if (name.isEmpty() || selector.isEmpty() || emission.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MapRule(
                name.get().text(), rule.position(), selector.get(), groupBy, lookups, uids, emission.get()));
    }

    private static Selector selector(ScalarNode text) {
        try {
            return Selector.of(text.text());
        } catch (MapException e) {
            throw e.at("match", text.position());
        }
    }

    private Optional<Template> template(String owner, String place, ScalarNode text) {
        return problems.reading(owner, () -> Template.of(text.text(), place, text.position()));
    }

    private List<Lookup> lookups(String owner, SpecMapping rule) {
        List<Lookup> lookups = new ArrayList<>();
        for (Member member : rule.members("lookups")) {
            SpecMapping.of(member.value(), "the lookup " + member.name(), problems.shape(), "ref", "get", "default")
                    .flatMap(lookup -> lookup(owner, member, lookup))
                    .ifPresent(lookups::add);
        }
        lookups.sort(Comparator.comparing(Lookup::name, TextOrder.UTF_8));
        return lookups;
    }

    private Optional<Lookup> lookup(String owner, Member member, SpecMapping lookup) {
        Optional<Template> reference =
                lookup.requiredText("ref").flatMap(text -> template(owner, "lookups." + member.name(), text));
        Optional<String> path = lookup.requiredText("get").map(ScalarNode::text);
        return reference.flatMap(template -> path.map(get -> new Lookup(
                member.name(),
                member.position(),
                template,
                get,
                lookup.get("default").map(SourceNode::toValue))));
    }

    private List<NamedUid> uids(String owner, SpecMapping rule) {
        UidReader reader = new UidReader(owner, problems);
        List<NamedUid> uids = new ArrayList<>();
        for (Member member : rule.members("uids")) {
            reader.readNamed("uids." + member.name(), member.value())
                    .ifPresent(source -> uids.add(new NamedUid(member.name(), source)));
        }
        uids.sort(Comparator.comparing(NamedUid::name, TextOrder.UTF_8));
        return uids;
    }

    private Optional<Emission> emission(String owner, SourceNode node) {
        EmitReader reader = new EmitReader(owner, problems, new ValueReader(owner, problems));
        if (node.asMap().isPresent()) {
            return reader.read(node).map(Emission.Single::new);
        }
        if (node.asList().isPresent()) {
            List<Emit> emits = new ArrayList<>();
            node.asList().get().elements().forEach(each -> reader.read(each).ifPresent(emits::add));
            emits.forEach(reader::requireUid);
            return Optional.of(new Emission.Multiple(emits));
        }
        Optional<String> word = node.asText();
        if (word.filter(PASS_THROUGH::equals).isPresent()) {
            return Optional.of(new Emission.PassThrough());
        }
        problems.shape()
                .add(Problem.of(
                                "wrong_type",
                                "emit is a mapping, a list of them or the word passthrough"
                                        + word.map(text -> ", not \"" + text + "\"")
                                                .orElse(""))
                        .at(node.position())
                        .withHint("such as emit: { type: dcim.site, key: { slug: \"${key.slug}\" } }"));
        return Optional.empty();
    }
}

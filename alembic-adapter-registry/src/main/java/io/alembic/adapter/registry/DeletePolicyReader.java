package io.alembic.adapter.registry;

import static io.alembic.adapter.registry.KnownSettings.invalid;

import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.policy.Glob;
import io.alembic.core.policy.ProtectedKey;
import io.alembic.core.policy.Protection;
import io.alembic.document.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what may be deleted: {@code max_deletes}, {@code protect} and {@code deletes}. */
final class DeletePolicyReader {

    static final String LIMIT = "max_deletes";
    static final String PROTECT = "protect";
    static final String DELETES = "deletes";

    private static final String TYPES = "types";
    private static final String KEYS = "keys";
    private static final String TYPE = "type";
    private static final String KEY = "key";

    private DeletePolicyReader() {}

    static DeletePolicy read(KnownSettings settings) {
        return new DeletePolicy(
                settings.get(LIMIT).map(DeletePolicyReader::limit),
                settings.get(PROTECT).map(DeletePolicyReader::protection).orElse(Protection.NOTHING),
                settings.get(DELETES).map(DeletePolicyReader::isOwnedOnly).orElse(false));
    }

    private static DeleteLimit limit(SourceNode node) {
        return node.asScalar()
                .flatMap(scalar -> DeleteLimit.parse(scalar.text()))
                .orElseThrow(() ->
                        invalid(node, LIMIT + " is a number of objects, such as 20, or a percentage, such as 5%"));
    }

    private static boolean isOwnedOnly(SourceNode node) {
        String text = node.asText().orElse("");
        if (!text.equals("owned") && !text.equals("all")) {
            throw invalid(node, DELETES + " is owned or all");
        }
        return text.equals("owned");
    }

    private static Protection protection(SourceNode node) {
        KnownSettings rules = KnownSettings.of(node, PROTECT + " rules", List.of(TYPES, KEYS));
        return new Protection(
                elements(rules.get(TYPES)).stream()
                        .map(DeletePolicyReader::pattern)
                        .toList(),
                elements(rules.get(KEYS)).stream().map(DeletePolicyReader::key).toList());
    }

    private static ProtectedKey key(SourceNode node) {
        KnownSettings rule = KnownSettings.of(node, "the members of a protected key", List.of(TYPE, KEY));
        SourceNode type = rule.get(TYPE).orElseThrow(() -> invalid(node, "a protected key needs its type"));
        SourceNode.MapNode fields = rule.get(KEY)
                .flatMap(SourceNode::asMap)
                .filter(map -> !map.members().isEmpty())
                .orElseThrow(() -> invalid(node, "a protected key needs its key, a mapping of fields to patterns"));
        SortedMap<String, Glob> patterns = new TreeMap<>();
        fields.members().forEach(field -> patterns.put(field.name(), pattern(field.value())));
        return new ProtectedKey(pattern(type), patterns);
    }

    /** A number is matched by what is written, so that 10 need no quotes. */
    private static Glob pattern(SourceNode node) {
        return node.asScalar()
                .filter(scalar -> !scalar.text().isEmpty() && !node.isNull())
                .map(scalar -> new Glob(scalar.text()))
                .orElseThrow(() -> invalid(node, "a pattern is a text, in which * stands for anything"));
    }

    private static List<SourceNode> elements(Optional<SourceNode> list) {
        return list.map(node -> node.asList()
                        .orElseThrow(() -> invalid(node, "the rules of " + PROTECT + " are lists"))
                        .elements())
                .orElse(List.of());
    }
}

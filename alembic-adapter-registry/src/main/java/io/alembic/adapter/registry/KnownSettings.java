package io.alembic.adapter.registry;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A mapping of settings of which every member is known; a null is as if not given. */
final class KnownSettings {

    private final Map<String, SourceNode> members = new TreeMap<>();

    /** @param what the mapping is, for messages: {@code the program's settings} */
    static KnownSettings of(SourceNode node, String what, List<String> known) {
        KnownSettings settings = new KnownSettings();
        SourceNode.MapNode mapping = node.asMap().orElseThrow(() -> invalid(node, what + " are a mapping"));
        for (SourceNode.Member member : mapping.members()) {
            if (!known.contains(member.name())) {
                throw AlembicException.of(
                        ErrorKind.FAILURE,
                        Problem.of("unknown_member", "unknown key \"" + member.name() + "\"")
                                .at(member.position())
                                .withHint(new NearMiss(known)
                                        .hint(member.name())
                                        .orElse("known here: " + String.join(", ", known))));
            }
            if (!member.value().isNull()) {
                settings.members.put(member.name(), member.value());
            }
        }
        return settings;
    }

    static KnownSettings none() {
        return new KnownSettings();
    }

    Optional<SourceNode> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** These, and what others give beside or instead. */
    KnownSettings overriddenBy(KnownSettings later) {
        KnownSettings both = new KnownSettings();
        both.members.putAll(members);
        both.members.putAll(later.members);
        return both;
    }

    static AlembicException invalid(SourceNode node, String message) {
        return AlembicException.of(
                ErrorKind.FAILURE, Problem.of("invalid_setting", message).at(node.position()));
    }
}

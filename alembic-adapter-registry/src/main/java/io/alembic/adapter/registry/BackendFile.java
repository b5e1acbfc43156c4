package io.alembic.adapter.registry;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A backend configuration file: the adapter it names, and that adapter's settings. May hold secrets: never printed. */
final class BackendFile {

    private static final String BACKEND = "backend";

    private final SourceNode.MapNode root;
    private final SourceNode backend;

    private BackendFile(SourceNode.MapNode root, SourceNode backend) {
        this.root = requireNonNull(root, "root is null");
        this.backend = requireNonNull(backend, "backend is null");
    }

    /**
     * Reads a file as one YAML document, whatever its name.
     *
     * @throws AlembicException of kind USAGE for a file that cannot be read, INVALID_INPUT for what it holds
     */
    static BackendFile read(Path file) {
        SourceNode node = SourceNode.read(DocumentSource.of(file), DocumentFormat.YAML);
        SourceNode.MapNode root =
                node.asMap().orElseThrow(() -> invalid(node.position(), "a backend config is a mapping"));
        SourceNode backend = root.get(BACKEND)
                .orElseThrow(() -> invalid(root.position(), "a backend config needs a key \"backend\""));
        if (backend.asText().isEmpty()) {
            throw invalid(backend.position(), "backend must be the name of an adapter");
        }
        return new BackendFile(root, backend);
    }

    /** The adapter's name as written. */
    String backend() {
        return backend.asText().orElseThrow();
    }

    MapValue settings() {
        return root.toValue().without(BACKEND);
    }

    /** Where a setting stands, as far down as the path leads; its name where it has one. */
    Optional<SourcePosition> position(List<String> path) {
        SourceNode node = root;
        SourcePosition position = root.position();
        for (String name : path) {
            Optional<SourceNode.Member> member = node.asMap().flatMap(map -> map.member(name));
            Optional<SourceNode> next = member.isPresent() ? member.map(SourceNode.Member::value) : element(node, name);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
            position = member.map(SourceNode.Member::position).orElse(node.position());
        }
        return Optional.of(position);
    }

    /** That the file names a backend nobody knows. */
    AlembicException unknownBackend(String message) {
        return invalid(backend.position(), message);
    }

    private static Optional<SourceNode> element(SourceNode node, String index) {
        return node.asList()
                .filter(list -> index.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(index) < list.elements().size())
                .map(list -> list.elements().get(Integer.parseInt(index)));
    }

    private static AlembicException invalid(SourcePosition where, String message) {
        return AlembicException.of(
                ErrorKind.INVALID_INPUT,
                Problem.of("invalid_backend_config", message).at(where));
    }

    @Override
    public String toString() {
        return "BackendFile[" + root.position().file() + "]";
    }
}

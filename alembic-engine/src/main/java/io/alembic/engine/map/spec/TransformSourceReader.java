package io.alembic.engine.map.spec;

import io.alembic.core.problem.Problem;
import io.alembic.document.SourceNode;
import java.util.Optional;

/** Reads where a spec's own transforms are written: in a file, or inline. */
final class TransformSourceReader {

    private final SpecProblems problems;

    TransformSourceReader(SpecProblems problems) {
        this.problems = problems;
    }

    Optional<TransformSource> read(SourceNode node) {
        return SpecMapping.of(node, "transforms", problems.shape(), "file", "inline")
                .flatMap(this::read);
    }

    private Optional<TransformSource> read(SpecMapping transforms) {
        boolean inFile = transforms.get("file").isPresent();
        if (inFile == transforms.get("inline").isPresent()) {
            problems.tell(
                    "transforms",
                    Problem.of("map_transform", "exactly one of file and inline is needed")
                            .at(transforms.position())
                            .withHint("file: names.star, or inline: | and the functions below it"));
            return Optional.empty();
        }
        return inFile
                ? transforms.text("file").map(path -> new TransformSource.InFile(path.position(), path.text()))
                : transforms.text("inline").map(text -> new TransformSource.Inline(text.position(), text.text()));
    }
}

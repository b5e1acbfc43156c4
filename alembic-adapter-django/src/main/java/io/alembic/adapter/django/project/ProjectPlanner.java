package io.alembic.adapter.django.project;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.LongFields;
import io.alembic.adapter.django.source.GeneratedFiles;
import io.alembic.adapter.django.source.SourceFile;
import io.alembic.adapter.django.source.UserFiles;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what a model makes with what a folder holds. Writes nothing. */
final class ProjectPlanner {

    private final ProjectFolder folder;
    private final Manifest before;
    private final List<SourceFile> writes = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ProjectPlanner(ProjectFolder folder, Manifest before) {
        this.folder = requireNonNull(folder, "folder is null");
        this.before = requireNonNull(before, "before is null");
    }

    ProjectChanges plan(DjangoApp app, AppParts parts, LongFields unbounded, SourceFile fixture) {
        SortedMap<String, String> hashes = new TreeMap<>();
        List<SourceFile> generated = new ArrayList<>(new GeneratedFiles(app, parts).all());
        generated.add(fixture);
        generated.forEach(file -> hashes.put(file.path(), ContentHash.of(file.content())));
        List<SourceFile> stubs = new UserFiles(app, parts).all();
        before.files().keySet().stream()
                .filter(path -> !hashes.containsKey(path))
                .forEach(path -> drop(path, stubs));
        generated.forEach(this::generate);
        stubs.forEach(this::createOnce);
        editProject(app, parts);
        SourceFile manifest = new SourceFile(
                manifestPath(app.names().app()),
                Manifest.of(app, unbounded, hashes).text());
        replace(manifest);
        return new ProjectChanges(writes, removed, notes);
    }

    static String manifestPath(String app) {
        return app + "/alembic_manifest.json";
    }

    private void generate(SourceFile file) {
        folder.read(file.path())
                .filter(now -> !now.equals(file.content()))
                .ifPresent(now -> keepEdits(file.path(), now));
        replace(file);
    }

    /** A generated file that somebody edited goes, and what they wrote stays beside it. */
    private void keepEdits(String path, String now) {
        String written = before.files().get(path);
        if (written == null || written.equals(ContentHash.of(now))) {
            return;
        }
        String kept = path + ".edited";
        for (int number = 2; folder.has(kept) && !folder.read(kept).equals(Optional.of(now)); number++) {
            kept = path + ".edited" + number;
        }
        replace(new SourceFile(kept, now));
        notes.add(path + " was edited by hand and is generated anew; the edited one is kept as " + kept);
    }

    /** What was generated and is not any more goes, with a stub that nobody touched. */
    private void drop(String path, List<SourceFile> stubs) {
        Optional<String> now = folder.read(path);
        if (now.isEmpty()) {
            return;
        }
        keepEdits(path, now.get());
        removed.add(path);
        String stub = path.replace("/generated_", "/");
        boolean stays = stubs.stream().anyMatch(file -> file.path().equals(stub));
        if (stub.equals(path) || stays) {
            return;
        }
        String module = path.substring(path.lastIndexOf('/') + 1).replace(".py", "");
        folder.read(stub).filter(text -> text.contains(module)).ifPresent(text -> {
            if (!UserFiles.isStub(module, text)) {
                throw new AlembicException(
                        ErrorKind.REFUSED,
                        folder.root().resolve(stub) + " takes in " + module
                                + ", which is not generated any more; remove that line first");
            }
            removed.add(stub);
        });
    }

    private void createOnce(SourceFile file) {
        Optional<String> now = folder.read(file.path());
        if (now.isEmpty()
                || (Skeleton.isUntouched(file.path(), now.get())
                        && !file.content().isEmpty())) {
            replace(file);
            return;
        }
        UserFiles.generatedModule(file)
                .filter(module -> !now.get().contains(module))
                .ifPresent(module -> notes.add(file.path() + " is yours and does not take in " + module
                        + "; add: from ." + module + " import *"));
    }

    private void editProject(DjangoApp app, AppParts parts) {
        String project = app.names().project();
        edit(project + "/settings.py", """
                from .alembic_settings import configure  # noqa: E402

                configure(globals())
                """, true);
        edit(project + "/urls.py", """
                from .alembic_urls import urlpatterns as alembic_urlpatterns  # noqa: E402

                urlpatterns += alembic_urlpatterns
                """, parts.api().exists());
    }

    private void edit(String path, String lines, boolean present) {
        String now = folder.read(path).orElse("");
        String edited = present ? MarkedBlock.put(now, lines) : MarkedBlock.remove(now);
        replace(new SourceFile(path, edited));
    }

    private void replace(SourceFile file) {
        if (!folder.read(file.path()).equals(Optional.of(file.content()))) {
            writes.add(file);
        }
    }
}

package io.alembic.adapter.django;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.data.ObjectCheck;
import io.alembic.adapter.django.process.DjangoProject;
import io.alembic.adapter.django.process.InstalledPackages;
import io.alembic.adapter.django.process.Python;
import io.alembic.adapter.django.process.PythonProbe;
import io.alembic.adapter.django.project.FolderCheck;
import io.alembic.adapter.django.project.ProjectChanges;
import io.alembic.adapter.django.project.ProjectDraft;
import io.alembic.adapter.django.project.ProjectFolder;
import io.alembic.adapter.spi.CastReport;
import io.alembic.adapter.spi.Caster;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.inventory.Inventory;
import io.alembic.document.file.OutputProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes or renews a Django project. Everything that can be refused is refused before anything is written. */
final class DjangoCaster implements Caster {

    private final DjangoSettings settings;
    private final Path workingDirectory;
    private final Notices notices;

    DjangoCaster(DjangoSettings settings, Path workingDirectory, Notices notices) {
        this.settings = requireNonNull(settings, "settings is null");
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    @Override
    public CastReport cast(Inventory inventory, Mode mode, Progress progress) {
        ProjectFolder folder = new ProjectFolder(settings.output());
        FolderCheck check = new FolderCheck(folder, settings.names());
        check.requireOurs();
        ProjectDraft draft = ProjectDraft.of(folder, settings.names(), settings.textLength(), inventory);
        ObjectCheck.run(draft.app(), inventory.objects());
        draft.requireNoLoss(settings.deletes());
        AppParts parts = parts(check, progress);
        ProjectChanges changes = draft.changes(parts);
        if (mode == Mode.WRITE) {
            requireValues(check, draft, progress);
            OutputProbe.check(settings.output().resolve("manage.py"));
            settings.openApi().ifPresent(OutputProbe::check);
            changes = write(folder, check, draft, parts, progress);
        }
        draft.warnings().forEach(notices::warn);
        changes.notes().forEach(notices::warn);
        List<String> done = mode == Mode.WRITE ? bringUp(draft, inventory, progress) : List.of();
        return new CastReport(
                settings.output(),
                changes.files().stream().map(file -> file.path()).toList(),
                changes.removed(),
                done);
    }

    /** What the app can have with this Python. */
    private AppParts parts(FolderCheck check, Progress progress) {
        PythonProbe probe = new PythonProbe(new Python(settings.pythonIn(workingDirectory), progress));
        InstalledPackages installed =
                probe.ask(List.of(settings.names().project(), settings.names().app()));
        if (settings.api().exists()) {
            probe.requireRestFramework(installed);
        }
        if (settings.openApi().isPresent()) {
            probe.requireOpenApi(installed);
        }
        check.requireFree(installed.taken());
        boolean api = settings.api().exists();
        return new AppParts(
                settings.admin(),
                settings.api(),
                api && installed.has("django_filters"),
                api && installed.has("drf_spectacular"));
    }

    /** Asks the database, before anything changes, for rows that the migration would stop at. */
    private void requireValues(FolderCheck check, ProjectDraft draft, Progress progress) {
        List<String> columns = draft.requiredNow();
        if (!check.isNew() && settings.migrate() && !columns.isEmpty()) {
            draft.requireValues(project(progress).countEmpty(columns));
        }
    }

    private ProjectChanges write(
            ProjectFolder folder, FolderCheck check, ProjectDraft draft, AppParts parts, Progress progress) {
        if (check.isNew()) {
            folder.make();
            project(progress).start();
        }
        ProjectChanges changes = draft.changes(parts);
        folder.write(changes);
        return changes;
    }

    private List<String> bringUp(ProjectDraft draft, Inventory inventory, Progress progress) {
        DjangoProject project = project(progress);
        project.check();
        project.makeMigrations(draft.migrationName());
        List<String> done = new ArrayList<>();
        settings.openApi().ifPresent(file -> {
            project.writeOpenApi(file);
            done.add("OpenAPI document in " + file);
        });
        int objects = inventory.objects().size();
        if (settings.migrate()) {
            project.migrate();
            done.add("migrated");
        }
        if (settings.load() && objects > 0) {
            project.load();
            done.add("loaded " + objects + (objects == 1 ? " object" : " objects"));
        }
        if (!settings.load() && objects > 0) {
            notices.warn("the fixture holds " + objects + " objects, not loaded: python manage.py loaddata alembic");
        }
        if (settings.prune()) {
            done.addAll(project.prune());
        }
        return done;
    }

    private DjangoProject project(Progress progress) {
        Python python = new Python(settings.pythonIn(settings.output()), progress);
        return new DjangoProject(
                python, settings.names().project(), settings.names().app());
    }
}

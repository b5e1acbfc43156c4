package io.alembic.adapter.django.project;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.AppBuilder;
import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.LongFields;
import io.alembic.adapter.django.app.ProjectNames;
import io.alembic.adapter.django.data.Fixture;
import io.alembic.adapter.django.data.LongTexts;
import io.alembic.adapter.django.source.SourceFile;
import io.alembic.core.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The project that a model makes, beside the one that a folder holds. */
public final class ProjectDraft {

    private static final int HASH_DIGITS = 8;

    private final ProjectFolder folder;
    private final Manifest before;
    private final DjangoApp app;
    private final LongFields unbounded;
    private final Inventory inventory;

    private ProjectDraft(
            ProjectFolder folder, Manifest before, DjangoApp app, LongFields unbounded, Inventory inventory) {
        this.folder = folder;
        this.before = before;
        this.app = app;
        this.unbounded = unbounded;
        this.inventory = inventory;
    }

    /** @throws io.alembic.core.problem.AlembicException for a model that Django cannot express */
    public static ProjectDraft of(ProjectFolder folder, ProjectNames names, int textLength, Inventory inventory) {
        requireNonNull(folder, "folder is null");
        String path = ProjectPlanner.manifestPath(names.app());
        Manifest before = folder.read(path)
                .map(text -> Manifest.parse(folder.root().resolve(path).toString(), text))
                .orElse(Manifest.NONE);
        SortedSet<String> unbounded =
                new TreeSet<>(LongTexts.find(inventory.objects(), textLength).names());
        unbounded.addAll(before.longFields().names());
        LongFields fields = new LongFields(unbounded);
        DjangoApp app = new AppBuilder(names, textLength).build(inventory.schema(), fields);
        return new ProjectDraft(folder, before, app, fields, inventory);
    }

    public DjangoApp app() {
        return app;
    }

    /** @throws io.alembic.core.problem.AlembicException of kind REFUSED where rows could not be kept as they are */
    public void requireNoLoss(boolean allowed) {
        new DataLoss(before, app).requireNone(allowed);
    }

    /** The columns in which rows must have a value from now on, each as {@code netsite.latitude}. */
    public List<String> requiredNow() {
        return List.copyOf(new DataLoss(before, app).requiredNow().keySet());
    }

    /**
     * Goes on only where no row would stop the migration.
     *
     * @param emptyRows how many rows hold no value, by column
     * @throws io.alembic.core.problem.AlembicException of kind REFUSED where one does
     */
    public void requireValues(Map<String, Long> emptyRows) {
        new DataLoss(before, app).requireValues(emptyRows);
    }

    /** What goes on, and should be known. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(new DataLoss(before, app).lostChoices());
        warnings.addAll(UncheckedPatterns.of(app));
        return warnings;
    }

    /** What has to be written now. */
    public ProjectChanges changes(AppParts parts) {
        SourceFile fixture =
                new SourceFile(app.names().app() + "/fixtures/alembic.json", Fixture.of(app, inventory.objects()));
        return new ProjectPlanner(folder, before).plan(app, parts, unbounded, fixture);
    }

    /** The name of a migration to this model: the same for the same columns, wherever it is made. */
    public String migrationName() {
        if (!folder.hasMigrations(app.names().app())) {
            return "initial";
        }
        String columns = Manifest.of(app, LongFields.NONE, new TreeMap<>()).text();
        return "alembic_" + ContentHash.of(columns).substring(0, HASH_DIGITS);
    }
}

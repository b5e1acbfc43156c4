package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.ApiMode;
import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.python.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that every run replaces. */
public final class GeneratedFiles {

    private final DjangoApp app;
    private final AppParts parts;
    private final Map<String, Object> values;

    public GeneratedFiles(DjangoApp app, AppParts parts) {
        this.app = requireNonNull(app, "app is null");
        this.parts = requireNonNull(parts, "parts is null");
        this.values = values(app, parts);
    }

    /** What fixed texts may speak of. */
    static Map<String, Object> values(DjangoApp app, AppParts parts) {
        Map<String, Object> values = new HashMap<>();
        values.put("project", app.names().project());
        values.put("app", app.names().app());
        values.put("admin", parts.admin());
        values.put("api", parts.api().exists());
        values.put("writes", parts.api() == ApiMode.READ_WRITE);
        values.put("filters", parts.filters());
        values.put("openApi", parts.openApi());
        return values;
    }

    public List<SourceFile> all() {
        List<SourceFile> files = new ArrayList<>();
        add(files, app("generated_base.py"), fixed("generated_base.py"));
        add(files, app("generated_models.py"), new ModelsSource(app).text());
        if (parts.admin()) {
            add(files, app("generated_admin.py"), new AdminSource(app).text());
        }
        if (parts.api().exists()) {
            ApiSource api = new ApiSource(app, parts);
            add(files, app("generated_serializers.py"), api.serializers());
            add(files, app("generated_views.py"), api.views());
            add(files, app("generated_urls.py"), api.urls());
            add(files, project("alembic_urls.py"), fixed("alembic_urls.py"));
        }
        add(files, app("management/__init__.py"), "");
        add(files, app("management/commands/__init__.py"), "");
        add(files, app("management/commands/alembic_prune.py"), fixed("alembic_prune.py"));
        add(files, project("alembic_settings.py"), with("alembic_settings.py", "apps", apps()));
        add(files, "tests/test_generated.py", with("test_generated.py", "routes", routes()));
        return files;
    }

    private String app(String name) {
        return app.names().app() + "/" + name;
    }

    private String project(String name) {
        return app.names().project() + "/" + name;
    }

    private String apps() {
        List<String> needed = new ArrayList<>();
        if (parts.api().exists()) {
            needed.addAll(List.of("rest_framework", "rest_framework.authtoken"));
            if (parts.filters()) {
                needed.add("django_filters");
            }
            if (parts.openApi()) {
                needed.add("drf_spectacular");
            }
        }
        needed.add(app.names().app());
        return Expression.texts(needed).assignedTo("APPS", 0);
    }

    private String routes() {
        List<Expression> routes = app.models().stream()
                .map(model -> Expression.code("\"" + model.className() + "\": \"" + model.route() + "\""))
                .toList();
        return new Expression("{", routes, "}").assignedTo("ROUTES", 0);
    }

    private String fixed(String name) {
        return Template.render(name, values);
    }

    private String with(String template, String name, String value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return Template.render(template, more);
    }

    private static void add(List<SourceFile> files, String path, String content) {
        files.add(new SourceFile(path, content));
    }
}

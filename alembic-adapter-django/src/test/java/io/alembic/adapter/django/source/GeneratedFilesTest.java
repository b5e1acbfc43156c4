package io.alembic.adapter.django.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.django.SampleApp;
import io.alembic.adapter.django.app.ApiMode;
import io.alembic.adapter.django.app.AppParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated files, compared with ones that real Django, ruff and pytest were content with. */
final class GeneratedFilesTest {

    private static final AppParts EVERYTHING = new AppParts(true, ApiMode.READ_WRITE, true, true);
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alembic_app/generated_base.py",
                "alembic_app/generated_models.py",
                "alembic_app/generated_admin.py",
                "alembic_app/generated_serializers.py",
                "alembic_app/generated_views.py",
                "alembic_app/generated_urls.py",
                "alembic_app/management/commands/alembic_prune.py",
                "alembic_project/alembic_settings.py",
                "alembic_project/alembic_urls.py",
                "tests/test_generated.py"
            })
    void a_file_is_generated_as_expected(String path) throws IOException {
        assertThat(content(EVERYTHING, path)).isEqualTo(Files.readString(EXPECTED.resolve(path)));
    }

    @Test
    void without_admin_pages_there_is_no_trace_of_them() {
        AppParts parts = new AppParts(false, ApiMode.READ_WRITE, true, true);

        assertThat(paths(parts)).doesNotContain("alembic_app/generated_admin.py");
        assertThat(content(parts, "tests/test_generated.py")).doesNotContain("admin_client");
    }

    @Test
    void without_an_api_nothing_needs_its_framework() {
        AppParts parts = new AppParts(true, ApiMode.NONE, false, false);

        assertThat(new GeneratedFiles(SampleApp.app(), parts).all())
                .noneMatch(file -> file.content().contains("rest_framework"))
                .noneMatch(file -> file.path().endsWith("urls.py"));
    }

    @Test
    void an_api_to_read_has_no_way_to_write() {
        AppParts parts = new AppParts(true, ApiMode.READ_ONLY, true, true);

        assertThat(content(parts, "alembic_app/generated_views.py"))
                .contains("class _ViewSet(viewsets.ReadOnlyModelViewSet):")
                .doesNotContain("perform_destroy");
    }

    @Test
    void what_is_not_installed_is_not_used() {
        AppParts parts = new AppParts(true, ApiMode.READ_WRITE, false, false);

        assertThat(content(parts, "alembic_app/generated_views.py")).doesNotContain("filterset_fields");
        assertThat(content(parts, "alembic_app/generated_urls.py")).doesNotContain("spectacular");
        assertThat(content(parts, "alembic_project/alembic_settings.py"))
                .doesNotContain("django_filters", "spectacular");
    }

    @Test
    void nobody_writes_without_a_permission() {
        assertThat(content(EVERYTHING, "alembic_project/alembic_settings.py"))
                .contains("\"rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly\"");
    }

    private static List<String> paths(AppParts parts) {
        return new GeneratedFiles(SampleApp.app(), parts)
                .all().stream().map(SourceFile::path).toList();
    }

    private static String content(AppParts parts, String path) {
        return new GeneratedFiles(SampleApp.app(), parts)
                .all().stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .content();
    }
}

package io.alembic.adapter.django.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.django.SampleApp;
import io.alembic.adapter.django.app.ApiMode;
import io.alembic.adapter.django.app.AppParts;
import org.junit.jupiter.api.Test;

final class UserFilesTest {

    @Test
    void a_stub_takes_in_the_generated_module_and_then_the_users_code() {
        assertThat(content(ApiMode.READ_WRITE, "alembic_app/models.py"))
                .isEqualTo("# ruff: noqa: F403, I001\nfrom .generated_models import *\nfrom .extensions import *\n");
        assertThat(content(ApiMode.READ_WRITE, "alembic_app/urls.py"))
                .isEqualTo("# ruff: noqa: F403, I001\nfrom .generated_urls import *\n");
    }

    @Test
    void what_is_not_generated_has_no_stub() {
        assertThat(new UserFiles(SampleApp.app(), new AppParts(false, ApiMode.NONE, false, false)).all())
                .extracting(SourceFile::path)
                .contains("alembic_app/models.py", "alembic_app/apps.py", "README.md")
                .doesNotContain("alembic_app/admin.py", "alembic_app/serializers.py", "alembic_app/urls.py");
    }

    @Test
    void the_configuration_of_the_app_is_named_after_it() {
        assertThat(content(ApiMode.NONE, "alembic_app/apps.py"))
                .contains("class AlembicAppConfig(AppConfig):", "name = \"alembic_app\"");
    }

    private static String content(ApiMode api, String path) {
        return new UserFiles(SampleApp.app(), new AppParts(true, api, true, true))
                .all().stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .content();
    }
}

package io.alembic.adapter.django.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ProjectNames;
import io.alembic.core.identity.TypeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DatabaseNameTest {

    private static final Model SITE = new Model(new TypeName("dcim.site"), "DcimSite", List.of());
    private static final Model LONG = new Model(new TypeName("x"), "X".repeat(90), List.of());
    private static final ProjectNames PREFIXED = new ProjectNames("project", "app", Optional.of("net_"));

    @Test
    void a_constraint_carries_the_name_of_its_app() {
        assertThat(DatabaseName.constraint(PREFIXED, SITE)).isEqualTo("app_dcimsite_key");
    }

    @Test
    void a_table_is_named_where_a_prefix_is_wanted() {
        assertThat(DatabaseName.table(PREFIXED, SITE)).contains("net_dcimsite");
        assertThat(DatabaseName.table(new ProjectNames("project", "app"), SITE)).isEmpty();
    }

    @Test
    void a_long_name_is_cut_and_stays_one_of_a_kind() {
        Model other = new Model(new TypeName("y"), "X".repeat(90) + "Y", List.of());

        assertThat(DatabaseName.constraint(PREFIXED, LONG)).hasSize(60).endsWith("_key");
        assertThat(DatabaseName.table(PREFIXED, LONG))
                .hasValueSatisfying(name -> assertThat(name)
                        .hasSize(60)
                        .isNotEqualTo(DatabaseName.table(PREFIXED, other).orElseThrow()));
    }
}

package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.Model;
import io.alembic.adapter.django.app.ProjectNames;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Names in the database, where apps may share one namespace, and where long names would be cut off. */
final class DatabaseName {

    /** Shorter than any of the databases cuts off: PostgreSQL keeps 63 characters, MySQL 64. */
    private static final int LONGEST = 60;

    private DatabaseName() {}

    /** The constraint on a model's key: the app is part of its name. */
    static String constraint(ProjectNames names, Model model) {
        return fitting(names.app() + "_" + model.lowerName(), "_key");
    }

    /** The table of a model where Django does not choose it. */
    static Optional<String> table(ProjectNames names, Model model) {
        return names.tablePrefix().map(prefix -> fitting(prefix + model.lowerName(), ""));
    }

    private static String fitting(String name, String ending) {
        if (name.length() + ending.length() <= LONGEST) {
            return name + ending;
        }
        CRC32 checksum = new CRC32();
        checksum.update((name + ending).getBytes(StandardCharsets.UTF_8));
        String mark = String.format(Locale.ROOT, "_%08x", checksum.getValue()) + ending;
        return name.substring(0, LONGEST - mark.length()) + mark;
    }
}

package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.Model;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** The name of a model's constraint. It is the database's, where apps share a namespace: so the app is part of it. */
final class ConstraintName {

    /** Shorter than any of the databases cuts off: PostgreSQL keeps 63 characters, MySQL 64. */
    private static final int LONGEST = 60;

    private ConstraintName() {}

    static String of(String app, Model model) {
        String name = app + "_" + model.lowerName() + "_key";
        if (name.length() <= LONGEST) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        String mark = String.format(Locale.ROOT, "_%08x_key", checksum.getValue());
        return name.substring(0, LONGEST - mark.length()) + mark;
    }
}

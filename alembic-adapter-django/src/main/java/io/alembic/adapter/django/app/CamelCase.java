package io.alembic.adapter.django.app;

import java.util.Locale;

/** Names of classes: {@code vm_status} is VmStatus. */
public final class CamelCase {

    private CamelCase() {}

    /** The parts between dots and underscores, each with its first letter in upper case. */
    public static String of(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (String part : name.split("[._]")) {
            if (!part.isEmpty()) {
                joined.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return joined.toString();
    }
}

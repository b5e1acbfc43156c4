package io.alembic.cli.service;

import io.alembic.core.identity.TypeName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A file name for each type: its own, as far as every file system takes it. */
final class FileNames {

    private static final String ENDING = ".yaml";

    private FileNames() {}

    static Map<TypeName, String> of(Collection<TypeName> types) {
        Set<String> taken = new HashSet<>(Set.of(InventoryFolder.ENTRY));
        Map<TypeName, String> names = new LinkedHashMap<>();
        for (TypeName type : new TreeSet<>(types)) {
            String plain = type.name().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]", "_");
            String name = plain + ENDING;
            for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
                name = plain + "-" + again + ENDING;
            }
            names.put(type, name);
        }
        return names;
    }
}

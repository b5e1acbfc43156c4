package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a Python has to offer a project.
 *
 * @param versions of the packages that are there, by the name of their module
 * @param taken which of the project's own module names are modules already
 */
public record InstalledPackages(SortedMap<String, String> versions, SortedSet<String> taken) {

    public InstalledPackages {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(versions, "versions is null")));
        taken = Collections.unmodifiableSortedSet(new TreeSet<>(requireNonNull(taken, "taken is null")));
    }

    public boolean has(String module) {
        return versions.containsKey(module);
    }
}

package io.alembic.adapter.django.process;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a Python, in one start of it, what is installed and which names are free. */
public final class PythonProbe {

    private static final int OLDEST_MAJOR = 4;
    private static final int OLDEST_MINOR = 2;

    private final Python python;

    public PythonProbe(Python python) {
        this.python = requireNonNull(python, "python is null");
    }

    /** @throws AlembicException of kind FAILURE for a Python without Django, or with one that is too old */
    public InstalledPackages ask(List<String> moduleNames) {
        List<String> arguments = new ArrayList<>(List.of("-c", Script.text("probe.py")));
        arguments.addAll(moduleNames);
        SortedMap<String, String> versions = new TreeMap<>();
        SortedSet<String> taken = new TreeSet<>();
        for (String line : python.run(python.command() + " (looking for packages)", Map.of(), arguments)) {
            String[] words = line.split(" ", 3);
            if (words.length == 3 && words[0].equals("alembic-package")) {
                versions.put(words[1], words[2]);
            } else if (words.length == 2 && words[0].equals("alembic-taken")) {
                taken.add(words[1]);
            }
        }
        InstalledPackages installed = new InstalledPackages(versions, taken);
        requireDjango(installed);
        return installed;
    }

    /** @throws AlembicException of kind FAILURE where it is not installed */
    public void requireRestFramework(InstalledPackages installed) {
        if (!installed.has("rest_framework")) {
            throw missing("djangorestframework is not available for " + python.command()
                    + "; install it (pip install djangorestframework), or do without an API (--api none)");
        }
    }

    /** @throws AlembicException of kind FAILURE where it is not installed */
    public void requireOpenApi(InstalledPackages installed) {
        if (!installed.has("drf_spectacular")) {
            throw missing("drf-spectacular is not available for " + python.command()
                    + "; install it (pip install drf-spectacular), or write no OpenAPI document");
        }
    }

    private void requireDjango(InstalledPackages installed) {
        if (!installed.has("django")) {
            throw missing("django is not available for " + python.command() + "; install it (pip install django)");
        }
        String version = String.valueOf(installed.versions().get("django"));
        String[] numbers = version.split("\\.");
        if (numbers.length > 1 && numbers[0].matches("\\d{1,4}") && numbers[1].matches("\\d{1,4}")) {
            int major = Integer.parseInt(numbers[0]);
            if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && Integer.parseInt(numbers[1]) < OLDEST_MINOR)) {
                throw missing("django " + version + " of " + python.command() + " is too old; 4.2 or newer is needed");
            }
        }
    }

    private static AlembicException missing(String message) {
        return new AlembicException(ErrorKind.FAILURE, message);
    }
}

package io.alembic.document;

import java.nio.file.Path;
import java.util.Locale;

/** How a document is written down. */
public enum DocumentFormat {
    JSON("json"),
    YAML("yaml");

    private final String label;

    DocumentFormat(String label) {
        this.label = label;
    }

    /** As people are told: {@code json}. */
    public String label() {
        return label;
    }

    /** The format an inventory is read in: exactly {@code .json} is JSON, all else is YAML (spec 20 §2). */
    public static DocumentFormat ofInventory(Path path) {
        return path.toString().endsWith(".json") ? JSON : YAML;
    }

    /** The format of every other document: {@code .yaml} and {@code .yml} in any case are YAML (spec 40 §9). */
    public static DocumentFormat ofDocument(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : JSON;
    }
}

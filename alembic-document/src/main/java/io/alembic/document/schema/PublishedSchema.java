package io.alembic.document.schema;

import io.alembic.core.value.Value;
import java.util.List;

/** The documents we publish a JSON Schema of: the files of {@code schemas/}, which editors use too. */
public enum PublishedSchema {
    INVENTORY("inventory"),
    PLAN("plan"),
    VALIDATION_REPORT("validation-report"),
    MAP_REPORT("map-report"),
    LEDGER("ledger"),
    DRIFT_REPORT("drift-report"),
    APPLY_REPORT("apply-report"),
    STATE("state"),
    UNDO("undo"),
    BACKEND("backend"),
    CONFIG("config");

    private final String stem;

    PublishedSchema(String stem) {
        this.stem = stem;
    }

    /** The name of the file that holds it: {@code plan.schema.json}. */
    public String fileName() {
        return stem + ".schema.json";
    }

    /**
     * What is wrong with a document by this schema, each with the JSON Pointer of its place; empty when nothing is.
     * Shape and formats are checked, not what members mean to one another. Messages may quote the document.
     */
    public List<String> check(Value document) {
        return SchemaCheck.check(fileName(), document);
    }
}

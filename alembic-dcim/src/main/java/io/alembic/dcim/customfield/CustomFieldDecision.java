package io.alembic.dcim.customfield;

import java.util.List;

/** What to do about one custom field, as far as every server's is alike. */
public interface CustomFieldDecision {

    boolean isNothing();

    /** Entries for the report: {@code type.field}. */
    List<String> created();

    /** Entries for the report, with what changes. */
    List<String> updated();
}

package io.alembic.adapter.django.app;

import java.util.Set;

/** Names that Python and Django keep for themselves. */
final class PythonNames {

    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** Members of Django's models and of the class the generated ones extend, and names that their bodies use. */
    private static final Set<String> MODEL_MEMBERS = Set.of(
            "uid",
            "key",
            "attrs",
            "pk",
            "id",
            "objects",
            "save",
            "delete",
            "clean",
            "_state",
            "_meta",
            "_base_manager",
            "_default_manager",
            "adelete",
            "arefresh_from_db",
            "asave",
            "check",
            "clean_fields",
            "compute_key",
            "date_error_message",
            "from_db",
            "full_clean",
            "generated_base",
            "get_constraints",
            "get_deferred_fields",
            "models",
            "prepare_database_save",
            "refresh_from_db",
            "save_base",
            "serializable_value",
            "unique_error_message",
            "validate_constraints",
            "validate_unique",
            "DoesNotExist",
            "KEY_FIELDS",
            "Meta",
            "MultipleObjectsReturned",
            "NotUpdated",
            "ClassVar",
            "RegexValidator",
            "validate_ipv46_address");

    /** Classes that the generated modules take from elsewhere. */
    private static final Set<String> TAKEN_CLASSES = Set.of("ClassVar", "RegexValidator");

    private PythonNames() {}

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    static boolean isTakenClass(String name) {
        return TAKEN_CLASSES.contains(name);
    }

    static boolean isModelMember(String name) {
        return MODEL_MEMBERS.contains(name)
                || name.matches(
                        "get_.*_display|get_(next|previous)_(by|in)_.*|_(check|get|do|perform|prepare|save)_.*");
    }
}

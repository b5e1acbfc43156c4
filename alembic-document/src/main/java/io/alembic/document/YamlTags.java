package io.alembic.document;

/** The tags YAML's type repository names, and which our dialect knows (spec 20 §2). */
final class YamlTags {

    static final String STANDARD = "tag:yaml.org,2002:";
    static final String STR = STANDARD + "str";
    static final String INT = STANDARD + "int";
    static final String FLOAT = STANDARD + "float";
    static final String BOOL = STANDARD + "bool";
    static final String NULL = STANDARD + "null";
    static final String BINARY = STANDARD + "binary";
    static final String MERGE = STANDARD + "merge";
    static final String MAP = STANDARD + "map";
    static final String SEQ = STANDARD + "seq";

    private YamlTags() {}

    /** As people write it: {@code !!timestamp}. */
    static String shown(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }
}

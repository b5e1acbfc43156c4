package io.alembic.adapter.netbox.server;

/**
 * What differs in the API of the versions that the adapter is written for, and how it is told which of two ways a server
 * goes: by what the server shows wherever it shows it. Sources are NetBox's release notes and its code at each version;
 * only 4.6 was run against.
 */
public enum VersionDifference {
    /**
     * MACs are objects, and an interface's own is read only; prefixes and clusters have a scope in place of a site. Told by
     * the fields of the model.
     */
    MAC_ADDRESSES_ARE_OBJECTS(4, 2),

    /** The list of object types tells endpoints and features; before, the directories of the API and names do. */
    OBJECT_TYPES_TELL_ENDPOINTS(4, 4),

    /** Writes take a message for the change log; before, it is passed over, so it is always sent. */
    CHANGELOG_MESSAGES(4, 4),

    /** Tokens that begin with {@code nbt_}, by which they are told. */
    SECOND_TOKENS(4, 5),

    /** GraphQL pages go on from an id (4.5.2); before, REST is read. Told by the GraphQL schema. */
    GRAPHQL_PAGES_BY_ID(4, 5),

    /** REST pages go on from an id; before, by offset. Told by the count that a first page has or has not. */
    CURSORS(4, 6),

    /** Writes take {@code If-Match}; before, it is passed over, so it is always sent. */
    ETAGS(4, 6),

    /** Errors of a bulk write are told by the index of the object; before, by a list or not at all. Told by their form. */
    ERRORS_BY_INDEX(4, 7),

    /** Values of select custom fields are shown with their labels; before, bare. Told by their form. */
    CUSTOM_CHOICES_HAVE_LABELS(4, 7);

    private final int major;
    private final int minor;

    VersionDifference(int major, int minor) {
        this.major = major;
        this.minor = minor;
    }

    /** The first version that has it. */
    public ServerVersion since() {
        return new ServerVersion(major, minor, major + "." + minor);
    }
}

package io.alembic.engine.validate.value;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.engine.load.ValuePath;

/** What a check of values reports to. */
public interface ValueFindings {

    /** A value that does not fit: what was expected, and the text or the kind of what is there. */
    void invalid(ValuePath path, String expected, String actual);

    /** A reference, well formed: whether it holds is for the receiver to say. */
    void reference(ValuePath path, Uid uid, TypeName target);
}

package io.alembic.engine.load;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;

/** The scope of one file, and where its types and fields are named. */
record DeclaredScope(Map<TypeName, Map<String, List<Value>>> types, Map<TypeName, Places> places) {

    DeclaredScope {
        types = Map.copyOf(types);
        places = Map.copyOf(places);
    }

    /** Where a type stands, and its fields. */
    record Places(SourcePosition type, Map<String, SourcePosition> fields) {

        Places {
            fields = Map.copyOf(fields);
        }
    }
}

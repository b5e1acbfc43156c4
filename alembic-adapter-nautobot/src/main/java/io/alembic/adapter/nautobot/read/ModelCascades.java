package io.alembic.adapter.nautobot.read;

import io.alembic.adapter.spi.Cascades;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.read.CascadeTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Nautobot deletes along with an object, from a table of its models. The models of installed apps are not in it. */
final class ModelCascades {

    private ModelCascades() {}

    static CascadeTable table() {
        return CascadeTable.beside(ModelCascades.class, "cascades.txt");
    }

    /** The table, declared types spelled as they are declared. */
    static Cascades spelledAs(List<DeclaredType> types) {
        Map<ContentType, TypeName> names = new HashMap<>();
        types.forEach(type -> names.put(type.model().contentType(), type.name()));
        return table().spelledAs(names);
    }
}

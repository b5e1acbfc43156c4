package io.alembic.adapter.django.data;

import io.alembic.adapter.django.app.LongFields;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the fields in which a text is longer than a bounded column takes. */
public final class LongTexts {

    private LongTexts() {}

    public static LongFields find(List<InventoryObject> objects, int textLength) {
        SortedSet<String> found = new TreeSet<>();
        for (InventoryObject object : objects) {
            find(object, object.key().fields(), textLength, found);
            find(object, object.attributes(), textLength, found);
        }
        return new LongFields(found);
    }

    private static void find(InventoryObject object, MapValue values, int textLength, SortedSet<String> found) {
        values.forEach((name, value) -> value.asText()
                .filter(text -> text.codePointCount(0, text.length()) > textLength)
                .ifPresent(text -> found.add(LongFields.name(object.type(), name))));
    }
}

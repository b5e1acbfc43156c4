package io.alembic.engine.plan;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.CanonicalJson;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.SchemaCodec;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of a declared model: of its schema and objects, whatever files and order they stood in. */
public final class InventoryDigest {

    /** Characters handed over at a time. */
    private static final int STRETCH = 1 << 14;

    private InventoryDigest() {}

    /** {@code sha256:<hex>}. */
    public static String of(Inventory inventory) {
        MessageDigest digest = sha256();
        try (DocumentWriter out =
                Documents.compactJson(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            SchemaCodec.write(out, inventory.schema());
        }
        StringBuilder text = new StringBuilder(2 * STRETCH);
        for (InventoryObject object : byUid(inventory)) {
            append(text, object);
            if (text.length() >= STRETCH) {
                update(digest, text);
            }
        }
        update(digest, text);
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, StringBuilder text) {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** Any order will do that does not depend on the files; uids are the quickest to compare. */
    private static List<InventoryObject> byUid(Inventory inventory) {
        List<InventoryObject> sorted = new ArrayList<>(inventory.objects());
        sorted.sort(Comparator.comparing(InventoryObject::uid));
        return sorted;
    }

    private static void append(StringBuilder text, InventoryObject object) {
        text.append('\n');
        CanonicalJson.appendQuoted(text, object.type().name());
        text.append(object.uid());
        CanonicalJson.append(text, object.key().fields());
        CanonicalJson.append(text, object.attributes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

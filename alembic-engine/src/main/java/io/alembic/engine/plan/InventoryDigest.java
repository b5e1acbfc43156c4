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
import java.util.Comparator;
import java.util.HexFormat;

/** A fingerprint of a declared model: of its schema and objects, whatever files and order they stood in. */
public final class InventoryDigest {

    private InventoryDigest() {}

    /** {@code sha256:<hex>}. */
    public static String of(Inventory inventory) {
        MessageDigest digest = sha256();
        try (DocumentWriter out =
                Documents.compactJson(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            SchemaCodec.write(out, inventory.schema());
        }
        inventory.objects().stream()
                .sorted(Comparator.comparing(InventoryObject::type)
                        .thenComparing(InventoryObject::key)
                        .thenComparing(InventoryObject::uid))
                .forEach(object -> digest.update(text(object).getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String text(InventoryObject object) {
        StringBuilder text = new StringBuilder("\n");
        CanonicalJson.appendQuoted(text, object.type().name());
        return text.append(object.uid())
                .append(CanonicalJson.text(object.key().fields()))
                .append(CanonicalJson.text(object.attributes()))
                .toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.alembic.cli.view;

import io.alembic.cli.service.InventoryFolder;
import io.alembic.cli.service.OutputDocument;
import io.alembic.engine.derive.PulledSchema;
import io.alembic.engine.derive.WholeInventory;

/** What an import wrote, in one of its forms. */
public interface ImportView {

    /** Under a schema that was given. */
    void imported(int objects, OutputDocument document);

    /** Whole. */
    void imported(WholeInventory whole, InventoryFolder folder);

    void pulled(PulledSchema pulled, OutputDocument document);
}

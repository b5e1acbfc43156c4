package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.engine.load.InventoryFolder;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.ledger.Ledger;
import io.alembic.engine.map.ledger.LedgerKeeper;
import io.alembic.engine.map.spec.MapSpec;
import io.alembic.engine.map.spec.MapSpecReader;
import io.alembic.engine.map.transform.BuiltIns;
import io.alembic.engine.map.transform.Transforms;
import io.alembic.engine.map.transform.UserTransforms;
import java.nio.file.Path;
import java.util.List;

/** Maps an inventory that tests write as text. */
final class Mappings {

    private final InventoryFolder folder;
    private final Path root;

    Mappings(Path path, String inventory) {
        root = InventoryFolder.real(path);
        folder = new InventoryFolder(path);
        folder.write("input.yaml", inventory);
    }

    MapOutcome map(String spec) {
        return map(folder.load("input.yaml"), spec);
    }

    static MapOutcome map(LoadedInventory input, String text) {
        MapSpec spec = MapSpecReader.read(DocumentSource.of("spec.yaml", text), DocumentFormat.YAML);
        return Mapper.map(spec, input, new Transforms(UserTransforms.NONE, BuiltIns.with(spec.tables())));
    }

    Ledger ledger(String spec) {
        return ledger(folder.load("input.yaml"), spec);
    }

    static Ledger ledger(LoadedInventory input, String text) {
        MapSpec spec = MapSpecReader.read(DocumentSource.of("spec.yaml", text), DocumentFormat.YAML);
        LedgerKeeper keeper = new LedgerKeeper(input.inventory().objects());
        Mapper.map(spec, input, new Transforms(UserTransforms.NONE, BuiltIns.with(spec.tables())), keeper);
        return keeper.ledger();
    }

    /** {@code type key attributes}, one each. */
    List<String> objects(String spec) {
        return map(spec).inventory().objects().stream().map(Mappings::shown).toList();
    }

    private static String shown(InventoryObject object) {
        return object.type() + " " + object.key() + " " + object.attributes();
    }

    AlembicException failure(String spec) {
        return catchThrowableOfType(AlembicException.class, () -> map(spec));
    }

    /** What is wrong, with file names relative to the folder. */
    List<String> problems(String spec) {
        return failure(spec).problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(root + "/", ""))
                .toList();
    }
}

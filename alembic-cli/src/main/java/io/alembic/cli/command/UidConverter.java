package io.alembic.cli.command;

import io.alembic.core.identity.Uid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Uids in any form that documents may hold them in. */
final class UidConverter implements ITypeConverter<Uid> {

    @Override
    public Uid convert(String text) {
        return Uid.parse(text).orElseThrow(() -> new TypeConversionException("not a uid: " + text));
    }
}

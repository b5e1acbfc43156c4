package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The calls of the C library that {@link Flock} needs, by the foreign-function API ({@code java.lang.foreign}, final since
 * Java 22). The API is found by reflection: this is built for Java 17, which lacks it. Nothing else may use this.
 */
final class SystemCalls {

    private static final int FIRST_RELEASE = 22;
    private static final int SHARED_AT_ONCE = 1 | 4;
    private static final int EXCLUSIVE_AT_ONCE = 2 | 4;
    private static final int CLOSE_ON_EXEC_LINUX = 0x80000;
    private static final int CLOSE_ON_EXEC_MACOS = 0x1000000;

    private static final Optional<SystemCalls> OFFERED = find();

    private final MethodHandle open;
    private final MethodHandle flock;
    private final MethodHandle close;
    private final int closeOnExec;

    private SystemCalls(boolean macos) throws ReflectiveOperationException {
        Object text = layout("ADDRESS");
        Object number = layout("JAVA_INT");
        open = function("open", 2, number, text, number);
        flock = function("flock", -1, number, number, number);
        close = function("close", -1, number, number);
        closeOnExec = macos ? CLOSE_ON_EXEC_MACOS : CLOSE_ON_EXEC_LINUX;
    }

    /** Present where the runtime and the system have them. */
    static Optional<SystemCalls> offered() {
        return OFFERED;
    }

    /** The descriptor, or the negative error number. Programs started later do not inherit it. */
    int openForReading(Path file) {
        return withMemory((arena, failure) -> {
            Object path = method("SegmentAllocator", "allocateFrom", String.class)
                    .invoke(arena, file.toAbsolutePath().toString());
            int descriptor = (int) open.invokeWithArguments(failure, path, closeOnExec);
            return descriptor < 0 ? -errorIn(failure) : descriptor;
        });
    }

    /** Zero, or the error number. Does not wait. */
    int flock(int descriptor, boolean exclusive) {
        return withMemory((arena, failure) -> {
            int operation = exclusive ? EXCLUSIVE_AT_ONCE : SHARED_AT_ONCE;
            int result = (int) flock.invokeWithArguments(failure, descriptor, operation);
            return result == 0 ? 0 : errorIn(failure);
        });
    }

    void close(int descriptor) {
        withMemory((arena, failure) -> (int) close.invokeWithArguments(failure, descriptor));
    }

    private static Optional<SystemCalls> find() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean macos = system.startsWith("mac");
        if (Runtime.version().feature() < FIRST_RELEASE || !(macos || system.equals("linux"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SystemCalls(macos));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    private static MethodHandle function(String name, int firstVariadic, Object result, Object... arguments)
            throws ReflectiveOperationException {
        Object linker = method("Linker", "nativeLinker").invoke(null);
        Object lookup = method("Linker", "defaultLookup").invoke(linker);
        Object address =
                ((Optional<?>) method("SymbolLookup", "find", String.class).invoke(lookup, name)).orElseThrow();
        Object descriptor = method("FunctionDescriptor", "of", type("MemoryLayout"), arrayOf("MemoryLayout"))
                .invoke(null, result, array("MemoryLayout", arguments));
        Object error = method("Linker$Option", "captureCallState", String[].class)
                .invoke(null, (Object) new String[] {"errno"});
        Object options = firstVariadic < 0
                ? array("Linker$Option", error)
                : array(
                        "Linker$Option",
                        error,
                        method("Linker$Option", "firstVariadicArg", int.class).invoke(null, firstVariadic));
        return (MethodHandle) requireNonNull(method(
                        "Linker",
                        "downcallHandle",
                        type("MemorySegment"),
                        type("FunctionDescriptor"),
                        arrayOf("Linker$Option"))
                .invoke(linker, address, descriptor, options));
    }

    /** Calls with memory that lives as long as the call, and with a place for the error number. */
    private static int withMemory(Call call) {
        try (AutoCloseable arena =
                (AutoCloseable) requireNonNull(method("Arena", "ofConfined").invoke(null))) {
            Object layout = method("Linker$Option", "captureStateLayout").invoke(null);
            Object failure =
                    method("SegmentAllocator", "allocate", type("MemoryLayout")).invoke(arena, layout);
            return call.with(arena, requireNonNull(failure));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library failed", e);
        }
    }

    /** The first member of the captured state, on the systems we use this on. */
    private static int errorIn(Object failure) throws ReflectiveOperationException {
        ByteBuffer bytes = (ByteBuffer)
                requireNonNull(method("MemorySegment", "asByteBuffer").invoke(failure));
        return bytes.order(ByteOrder.nativeOrder()).getInt(0);
    }

    private static Object layout(String name) throws ReflectiveOperationException {
        return requireNonNull(type("ValueLayout").getField(name).get(null));
    }

    private static Method method(String type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        return type(type).getMethod(name, parameters);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    private static Class<?> arrayOf(String type) throws ClassNotFoundException {
        return type(type).arrayType();
    }

    private static Object array(String type, Object... elements) throws ClassNotFoundException {
        Object array = Array.newInstance(type(type), elements.length);
        for (int i = 0; i < elements.length; i++) {
            Array.set(array, i, elements[i]);
        }
        return array;
    }

    /** A call that gets its memory handed in. */
    @FunctionalInterface
    private interface Call {
        int with(Object arena, Object failure) throws Throwable;
    }
}

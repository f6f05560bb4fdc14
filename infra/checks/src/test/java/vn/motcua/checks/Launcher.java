package vn.motcua.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** What the launcher gives to each program: asked of its own code, which is plain source in {@code infra/launcher}. */
final class Launcher {

    record ClientKey(String privateKey, String publicKey, String assertion) {}

    private static final String KEYSET = "keys.master.eforms";

    private Launcher() {}

    /** The names of the variables by the program's name. */
    static SortedMap<String, Set<String>> variables(Path folder) {
        try (var classes = new URLClassLoader(new URL[] { compiled(folder) })) {
            var home = make(classes, "Home", Repository.ROOT, folder, folder);
            var parts = make(classes, "Parts", home, make(classes, "Secrets", home));
            var variables = new TreeMap<String, Set<String>>();
            for (var service : (List<?>) ask(parts, "services")) {
                var names = new TreeSet<String>();
                ((Map<?, ?>) ask(service, "environment")).keySet().forEach(name -> names.add((String) name));
                variables.put((String) ask(service, "name"), names);
            }
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("The launcher's table of parts has another shape", changed);
        }
    }

    /**
     * A master keyset as it is made, and after each deed on it.
     *
     * @param deeds of the launcher's secrets, for example {@code renew}
     */
    static List<String> keysets(Path folder, String... deeds) {
        try (var classes = new URLClassLoader(new URL[] { compiled(folder) })) {
            var secrets = make(classes, "Secrets", make(classes, "Home", Repository.ROOT, folder, folder));
            var keysets = new ArrayList<String>();
            keysets.add((String) ask(secrets, "keyset", KEYSET));
            for (var deed : deeds) {
                ask(secrets, deed, KEYSET);
                keysets.add((String) ask(secrets, "keyset", KEYSET));
            }
            return keysets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("The launcher's secrets have another shape", changed);
        }
    }

    /** A client's key as the launcher finds it in a data directory, or makes it there, and what it signs for an issuer. */
    static ClientKey clientKey(Path folder, String client, String issuer) {
        try (var classes = new URLClassLoader(new URL[] { compiled(folder) })) {
            var secrets = make(classes, "Secrets", make(classes, "Home", Repository.ROOT, folder, folder));
            var key = ask(secrets, "clientKey", client);
            return new ClientKey((String) ask(key, "privateKey"), (String) ask(key, "publicKey"),
                    (String) ask(key, "assertion", client, issuer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("The launcher's secrets have another shape", changed);
        }
    }

    private static URL compiled(Path folder) throws MalformedURLException {
        compile(folder);
        return folder.toUri().toURL();
    }

    /** Compiles the launcher, and what is added to it, into a folder. */
    static void compile(Path folder, Path... more) {
        var options = Stream.of("--release", "25", "-nowarn", "-d", folder.toString());
        var sources = Stream.concat(files(Repository.ROOT.resolve("infra/launcher")), Arrays.stream(more)).map(Path::toString);
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, null,
                Stream.concat(options, sources).toArray(String[]::new));
        if (exit != 0) {
            throw new AssertionError("The launcher doesn't compile");
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object make(ClassLoader classes, String type, Object... arguments) throws ReflectiveOperationException {
        var constructor = Arrays.stream(classes.loadClass(type).getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == arguments.length).findFirst()
                .orElseThrow(NoSuchMethodException::new);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    private static Object ask(Object object, String question, Object... words) throws ReflectiveOperationException {
        var types = Arrays.stream(words).map(Object::getClass).toArray(Class<?>[]::new);
        var method = object.getClass().getDeclaredMethod(question, types);
        method.setAccessible(true);
        return method.invoke(object, words);
    }
}

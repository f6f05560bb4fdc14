package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The machine is lost with all its data, and a backup and the keys are left. What was acknowledged before the backup must be
 * there, and the topics, of which there is no backup, must tell it all again. The neighbours outside lose nothing.
 */
final class Restored implements Case {

    private static final List<String> LOST = List.of("database", "broker", "documents", "identity", "secrets.properties");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<String> play(Stage stage) {
        var wrong = new ArrayList<String>();
        for (int run = 0; run < Math.max(1, stage.size() / 10); run++) {
            wrong.addAll(stage.journeys("criminal-record", 2, Silent.AUDIENCE));
        }
        stage.portal().quiesce();
        try {
            destroyAndRestore(stage.portal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong;
    }

    private static void destroyAndRestore(Portal portal) throws IOException {
        var data = portal.data();
        var safe = Files.createTempDirectory(data.toAbsolutePath().getParent(), "restore-");
        var backup = safe.resolve("backup");
        portal.command("backup", backup.toString());
        var keys = Files.copy(data.resolve("secrets.properties"), safe.resolve("keys.properties"));
        portal.command("down");
        // Set aside, not deleted: should restoring fail, whoever tried this on data they like has them still.
        var lost = Files.createDirectory(safe.resolve("lost"));
        for (var name : LOST) {
            Files.move(data.resolve(name), lost.resolve(name));
        }
        portal.command("restore", backup.toString(), "--secrets", keys.toString());
        portal.command("up", "--detach", "--no-build");
        delete(safe);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

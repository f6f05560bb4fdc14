package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.journeys.Answers;
import vn.motcua.journeys.Deviation;
import vn.motcua.journeys.Filing;

/**
 * The disk under the document store is full: who sends a paper is told so at once, keeps the draft, and sends it again when there
 * is room. Needs root, to lay the store on a small disk in memory.
 */
final class DiskFull implements Case {

    private static final String PART = "documents";
    /** Room beside what lies there already. */
    private static final int ROOM_MEGABYTES = 24;
    private static final int PIECE = 64 * 1024;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public List<String> play(Stage stage) {
        var portal = stage.portal();
        var store = portal.data().resolve(PART).toAbsolutePath();
        var small = portal.data().resolve(PART + "-on-a-small-disk").toAbsolutePath();
        try {
            Files.createDirectories(small);
            var size = megabytes(store) + ROOM_MEGABYTES;
            portal.run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size + "m", "tmpfs", small.toString());
            try {
                portal.run("cp", "-a", store + "/.", small.toString());
                instances(portal)
                        .forEach(each -> portal.startWith(each, Map.of("MOTCUA_DOCUMENTS_DIRECTORY", small.toString())));
                portal.recover();
                return stage.under(Silent.AUDIENCE, () -> once(stage, small));
            } finally {
                bringBack(portal, small, store);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They share one store. */
    private static List<String> instances(Portal portal) {
        return portal.parts().stream().map(Portal.Part::name).filter(name -> Portal.baseOf(name).equals(PART)).toList();
    }

    /** What came meanwhile goes to where it would have been, whatever went wrong. */
    private static void bringBack(Portal portal, Path small, Path store) throws IOException {
        portal.run("cp", "-a", "-u", small + "/.", store.toString());
        instances(portal).forEach(portal::startAsUsual);
        portal.run("umount", small.toString());
        Files.deleteIfExists(small);
    }

    private static List<String> once(Stage stage, Path disk) throws IOException {
        var wrong = new ArrayList<String>();
        var citizen = stage.citizen("001090000001");
        var filing = Filing.begin(citizen, "3.000333").answer(Answers.ofAPayer());
        var ballast = disk.resolve("ballast");
        fill(ballast);
        try {
            attempt(stage, filing).ifPresentOrElse(refusal -> {
                if (!refusal.contains("answered 503") && !refusal.contains("answered 507")) {
                    wrong.add("With a full disk an upload ends like this: " + refusal);
                }
            }, () -> wrong.add("A paper was taken that there is no room for"));
        } finally {
            Files.delete(ballast);
        }
        filing.photograph("papers", "supporting", "supporting");
        filing.submit();
        wrong.addAll(stage.journeys("criminal-record", 1, Silent.AUDIENCE));
        stage.portal().quiesce();
        return wrong;
    }

    /** Without the patience of the others: a refusal is what we want to see. */
    private static Optional<String> attempt(Stage stage, Filing filing) {
        try {
            stage.impatiently(() -> filing.photograph("papers", "supporting", "supporting"));
            return Optional.empty();
        } catch (Deviation refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static void fill(Path file) throws IOException {
        var piece = new byte[PIECE];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            if (Files.getFileStore(file).getUsableSpace() > PIECE) {
                throw full;
            }
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / (1024 * 1024) + 1;
        }
    }
}

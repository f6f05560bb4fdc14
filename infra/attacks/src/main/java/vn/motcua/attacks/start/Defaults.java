package vn.motcua.attacks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

import vn.motcua.attacks.Attack;
import vn.motcua.attacks.Ground;
import vn.motcua.attacks.Tally;
import vn.motcua.journeys.Deviation;

/** Starts a portal that isn't for demonstration with the demonstration's passwords; it must refuse before it starts anything. */
public final class Defaults implements Attack {

    private static final int PATIENCE = 60;

    @Override
    public void play(Ground ground, Tally tally) {
        try {
            var data = Files.createTempDirectory("attacks");
            var start = new ProcessBuilder("./motcua", "up", "--no-build").directory(ground.repository().toFile())
                    .redirectErrorStream(true);
            start.environment().put("MOTCUA_PROFILE", "production");
            start.environment().put("MOTCUA_HOME", data.toString());
            start.environment().put("MOTCUA_PORT_OFFSET", "7000");
            start.environment().put("MOTCUA_PUBLIC_URL", "https://dichvucong.example");
            var portal = start.start();
            var ended = portal.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!ended) {
                portal.descendants().forEach(ProcessHandle::destroy);
                portal.destroy();
            }
            var said = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            tally.held("a start outside the demo with demo passwords is refused", ended && portal.exitValue() != 0, said);
            tally.held("and names what must be changed", said.contains("demo-cli") && said.contains("tiepnhan.thu"), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new Deviation("Interrupted");
        }
    }
}

package vn.motcua.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.jboss.logging.Logger;

/** A ClamAV daemon, asked over its INSTREAM command: chunks with their length before them, a chunk of length 0 at the end. */
class ClamAv implements Malware {

    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;

    /** @param address {@code host:port} */
    ClamAv(String address) {
        int colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public boolean isIn(byte[] bytes) {
        var answer = ask(bytes);
        if (answer.endsWith("FOUND")) {
            LOG.warnf("A file was refused: %s", answer);
            return true;
        }
        if (!answer.endsWith("OK")) {
            LOG.errorf("The virus scanner can't judge: %s", answer);
            throw new ScannerAway();
        }
        return false;
    }

    private String ask(byte[] bytes) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(new DataOutputStream(socket.getOutputStream()), bytes);
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII).replace("\0", "").strip();
        } catch (IOException e) {
            LOG.errorf("The virus scanner at %s:%d does not answer: %s", host, port, e.getMessage());
            throw new ScannerAway();
        }
    }

    private static void send(DataOutputStream out, byte[] bytes) throws IOException {
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        for (int at = 0; at < bytes.length; at += CHUNK) {
            int length = Math.min(CHUNK, bytes.length - at);
            out.writeInt(length);
            out.write(bytes, at, length);
        }
        out.writeInt(0);
        out.flush();
    }
}

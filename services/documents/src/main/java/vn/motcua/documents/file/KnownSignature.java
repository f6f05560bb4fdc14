package vn.motcua.documents.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import vn.motcua.documents.archive.Bytes;

/** Stands in for a scanner where none is configured: knows the harmless test file that every scanner knows (EICAR). */
class KnownSignature implements Malware {

    /** In two halves, so that scanners leave this very file alone. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(US_ASCII);

    @Override
    public boolean isIn(byte[] bytes) {
        return Bytes.indexOf(bytes, EICAR, 0, bytes.length) >= 0;
    }
}

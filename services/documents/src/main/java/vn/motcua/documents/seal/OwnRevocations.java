package vn.motcua.documents.seal;

import java.io.IOException;
import java.util.function.Supplier;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;

import org.jspecify.annotations.Nullable;

/** Answers from our own list, for certificates of our own authority. */
record OwnRevocations(CertificateToken authority, Supplier<byte[]> list) implements CRLSource {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        if (!authority.equals(issuer)) {
            return null;
        }
        try {
            var validity = CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(list.get()), issuer);
            var token = new CRLToken(certificate, validity);
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return token;
        } catch (IOException e) {
            throw new IllegalStateException("Our own revocation list can't be read", e);
        }
    }
}

package vn.motcua.journeys;

import java.io.IOException;
import java.security.GeneralSecurityException;

import org.apache.pdfbox.Loader;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks a sealed PDF with other code than the portal's: the signature holds and covers the whole file. */
public final class SealCheck {

    /** @return who sealed it; @throws Deviation when the seal is missing, broken or covers only a part */
    public static String sealOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var seal = document.getLastSignatureDictionary();
            Deviation.unless(seal != null, "The result carries no seal");
            var range = seal.getByteRange();
            Deviation.unless(range[0] == 0 && range[2] + range[3] == pdf.length, "The seal covers only a part of the file");
            var signed = new CMSSignedData(new CMSProcessableByteArray(seal.getSignedContent(pdf)), seal.getContents(pdf));
            return signerOf(signed);
        } catch (IOException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new Deviation("The seal can't be checked: " + e);
        }
    }

    private static String signerOf(CMSSignedData signed)
            throws CMSException, OperatorCreationException, GeneralSecurityException {
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var certificate = signed.getCertificates().getMatches(null).stream()
                .filter(candidate -> signer.getSID().match(candidate)).findFirst()
                .orElseThrow(() -> new Deviation("The seal brings no certificate of its signer"));
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(new BouncyCastleProvider()).build(certificate);
        Deviation.unless(signer.verify(verifier), "The seal is broken");
        return certificate.getSubject().toString();
    }

    private SealCheck() {}
}

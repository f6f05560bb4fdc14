package vn.motcua.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the keys (EC P-256), certificates and revocation lists of the demo authority. */
final class Certificates {

    /** A key with its certificate. */
    record Holder(PrivateKey key, X509Certificate certificate) {}

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration AUTHORITY_YEARS = Duration.ofDays(3650);
    private static final Duration AGENCY_YEARS = Duration.ofDays(1095);
    private static final Duration LIST_LIFE = Duration.ofDays(7);
    /** Clocks differ; nothing that we sign is valid only from this very second. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final String crlAddress;
    private final Instant now;

    Certificates(String crlAddress, Instant now) {
        this.crlAddress = crlAddress;
        this.now = now;
    }

    Holder authority() throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = name("Cơ quan chứng thực thử nghiệm Một Cửa", "demo");
        var keys = keys();
        var builder = builder(name, name, keys, Date.from(now.minus(SKEW)), AUTHORITY_YEARS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return holder(builder, keys, keys.getPrivate());
    }

    /** @param unit code of the agency */
    Holder agency(Holder authority, String agencyName, String unit)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = keys();
        var builder = issued(authority, name(agencyName, unit), keys);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return holder(builder, keys, authority.key());
    }

    Holder timestamps(Holder authority) throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = keys();
        var builder = issued(authority, name("Dịch vụ cấp dấu thời gian thử nghiệm Một Cửa", "timestamp"), keys);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return holder(builder, keys, authority.key());
    }

    /** A revocation list that names nobody: demo certificates are not revoked one by one, papers are. */
    byte[] emptyRevocationList(Holder authority)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now.minus(SKEW)));
        builder.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(serial()));
        return builder.build(signer(authority.key())).getEncoded();
    }

    private JcaX509v3CertificateBuilder issued(Holder authority, X500Name subject, KeyPair keys)
            throws GeneralSecurityException, IOException {
        var issuer = X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
        // A revocation list says nothing of a certificate that begins after it: all begin with their authority.
        var builder = builder(issuer, subject, keys, authority.certificate().getNotBefore(), AGENCY_YEARS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
        var address = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, crlAddress));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(address), null, null) }));
        return builder;
    }

    private JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys, Date from,
            Duration life)
            throws GeneralSecurityException, IOException {
        var builder = new JcaX509v3CertificateBuilder(issuer, serial(), from, Date.from(now.plus(life)), subject,
                keys.getPublic());
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static Holder holder(JcaX509v3CertificateBuilder builder, KeyPair keys, PrivateKey issuer)
            throws GeneralSecurityException, OperatorCreationException {
        return new Holder(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer))));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNATURE).build(key);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(120, new SecureRandom()).setBit(119);
    }

    private static X500Name name(String commonName, String unit) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN").addRDN(BCStyle.O, "Một Cửa (thử nghiệm)")
                .addRDN(BCStyle.OU, unit).addRDN(BCStyle.CN, commonName).build();
    }
}

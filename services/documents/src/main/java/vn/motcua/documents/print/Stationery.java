package vn.motcua.documents.print;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is the same on every paper: where it is verified, and how its QR code leads there. */
@ApplicationScoped
public class Stationery {

    private final String publicUrl;

    Stationery(@ConfigProperty(name = "motcua.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The public page that verifies the paper with this check code. */
    public String address(String check) {
        return publicUrl + "/xac-minh/" + check;
    }

    public String qr(String check) {
        return Qr.of(address(check));
    }

    /** Place and date under the state's name; the agency's address says which place. */
    public static String place(String agencyAddress, LocalDate date) {
        return townIn(agencyAddress) + Formats.inWords(date);
    }

    public static String place(String agencyAddress, Instant at) {
        return townIn(agencyAddress) + Formats.inWords(at);
    }

    private static String townIn(String address) {
        var town = address.substring(address.lastIndexOf(',') + 1).strip()
                .replaceFirst("(?i)^(thành phố|tỉnh|tp\\.?)\\s+", "");
        return town.isBlank() ? "" : town + ", ";
    }
}

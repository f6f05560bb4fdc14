package vn.motcua.catalogue.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * Who receives and decides, and how to reach them.
 *
 * @param province      GSO code, two digits
 * @param commune       GSO code of the commune that it serves, five digits; null when it serves more than one
 * @param contact       whom to ask
 * @param directions    how to get there, told without a map; null while nobody has written it
 * @param demonstration whether everything here is made up
 */
public record Agency(String code, Text name, String province, @Nullable String commune, String phone, String email,
        Text address, Text hours, Text contact, @Nullable Text directions, boolean demonstration, String source,
        LocalDate asOf) {}

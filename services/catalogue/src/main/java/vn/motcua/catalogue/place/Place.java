package vn.motcua.catalogue.place;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A province or a commune.
 *
 * @param code     GSO code: two digits of a province, five of a commune
 * @param kind     CITY, PROVINCE; WARD, COMMUNE, SPECIAL_ZONE
 * @param province of a commune; null for a province itself
 * @param formerly former provinces or communes that became part of it; of communes, those that matched the search
 */
record Place(String code, String kind, Text name, @Nullable String province, List<String> formerly) {}

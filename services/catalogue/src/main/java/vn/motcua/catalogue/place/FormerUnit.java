package vn.motcua.catalogue.place;

import java.time.LocalDate;
import java.util.List;

/**
 * A province or a district that is no more.
 *
 * @param kind     PROVINCE or DISTRICT
 * @param within   the province that a district lay in; empty for a province
 * @param until    its last day
 * @param province the province that its people live in now
 * @param communes what a district became; empty for a province
 */
record FormerUnit(String kind, String name, String within, LocalDate until, Place province, List<Place> communes) {}

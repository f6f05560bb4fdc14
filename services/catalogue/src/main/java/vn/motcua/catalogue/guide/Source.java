package vn.motcua.catalogue.guide;

import java.time.LocalDate;

import vn.motcua.catalogue.procedure.Procedure.Confidence;

/** @param confidence HIGH when seen at the source, MEDIUM when told by others, LOW when chosen by us */
record Source(String source, LocalDate asOf, Confidence confidence) {}

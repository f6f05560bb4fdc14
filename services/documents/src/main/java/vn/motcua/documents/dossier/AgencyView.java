package vn.motcua.documents.dossier;

import vn.motcua.contracts.Text;

/** An agency, for the head of a paper and the name in a seal. */
public record AgencyView(String code, Text name, String phone, String email, Text address) {}

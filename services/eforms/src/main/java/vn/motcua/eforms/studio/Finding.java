package vn.motcua.eforms.studio;

import vn.motcua.contracts.Text;

/**
 * What is wrong with a form that is being built, at its place; all of it keeps the form from being published.
 *
 * @param pointer JSON pointer into the document
 * @param code    stable, for programs
 */
record Finding(String pointer, String code, Text message) {}

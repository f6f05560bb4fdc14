package vn.motcua.eforms.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.eforms.form.Problem;

/**
 * The answer to saving: whatever was typed is kept, right or wrong.
 *
 * @param next the page that follows, null when the answers are to be checked next
 */
record Saved(boolean saved, int revision, List<Problem> problems, @Nullable String next) {}

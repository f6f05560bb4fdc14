/** The assistant: questions in one's own words, answers from what is published, and a person when it doesn't know. */
@NullMarked
package vn.motcua.ui.assistant;

import org.jspecify.annotations.NullMarked;

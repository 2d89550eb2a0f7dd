/**
 * What a command began and has not finished, in the user's folder for state: never in the folders of documents, where anybody
 * may have put a file. Start at {@link org.mingzheng.cli.journal.Journal}. Specified in {@code docs/spec/command.md}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/**
 * A person's files, read where they are: their digests and nothing else leave the machine. Start at
 * {@link org.mingzheng.cli.document.DocumentDigester}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

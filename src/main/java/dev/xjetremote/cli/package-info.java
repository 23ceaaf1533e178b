/** The command line: one class per command. */
@NullMarked
package dev.xjetremote.cli;

import org.jspecify.annotations.NullMarked;

/** What those who run a server see of it: its log, its health, its metrics. */
@NullMarked
package dev.xjetremote.ops;

import org.jspecify.annotations.NullMarked;

/**
 * What can be configured, with its default, its range and where it comes from, in one place.
 * Depends on nothing of the project.
 */
@NullMarked
package dev.xjetremote.config;

import org.jspecify.annotations.NullMarked;

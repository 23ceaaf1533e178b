package dev.xjetremote.config;

/** Which node a suite prefers when more than one has a free worker. */
public enum Affinity {
  /** The one that ran its path last, which has its code parsed. */
  PATH,
  /** None. */
  NONE
}

package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;

/**
 * Stands for a frame's call node while the engine notes the frame: it has the place where V8 would
 * have the frame, empty of text. Called on whatever thread runs the script; nothing here throws.
 */
public final class FramePosition extends Node {
  private final SourceSection section;

  private FramePosition(SourceSection section) {
    this.section = section;
  }

  /**
   * A node at V8's position.
   *
   * @param node the engine's call node, or what failed; perhaps without a place of its own
   * @return the node itself if V8 has the frame at the same place, or that is not known
   */
  public static Node of(Node node) {
    try {
      Node site = node;
      while (Tree.place(site) == null) {
        site = site.getParent();
        if (site == null || site instanceof RootNode) {
          return node;
        }
      }
      if (site instanceof RootNode) {
        return node;
      }
      SourceSection place = site.getSourceSection();
      int position = new Positions(place.getSource()).of(node, site);
      return position < 0 ? node : new FramePosition(place.getSource().createSection(position, 0));
    } catch (RuntimeException | StackOverflowError e) {
      // A stack with the engine's position is better than none.
      return node;
    }
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}

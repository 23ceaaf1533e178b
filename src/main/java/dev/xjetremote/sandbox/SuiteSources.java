package dev.xjetremote.sandbox;

import dev.xjetremote.positions.SharedSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/**
 * Cuts suites into sources such that the engine meets the same ones again: parsing and warming up
 * the code of a source is paid once per engine.
 *
 * <p>Three parts of a suite have lives of their own. The first line holds ids that never come
 * again. xJet's own runtime, most of the text of a small suite, is the same in nearly all suites of
 * a client. The rest changes when the spec does.
 *
 * <p>Evaluating the parts one after another must not be told from evaluating the whole:
 *
 * <ul>
 *   <li>Each part is parsed as a script by itself, and the cut is behind a semicolon that is a
 *       token of its own, so the parts are the statements of the whole.
 *   <li>Lines and columns stay: a part is padded with white space.
 *   <li>A part begins with an empty statement, so that a string is no directive, as it was none
 *       behind the first line; all parts are sloppy-mode code, as the whole then is.
 *   <li>All variables exist before the first statement runs, in the same order, because a script
 *       that does nothing but declare them goes first.
 *   <li>The runtime mentions no function, class, constant or {@code let} of the rest, which would
 *       be there already, or not yet be there, had they been one script.
 *   <li>The completion value is the last part's. The whole's could be an earlier one's only if the
 *       rest had no value, and that is then none to wait for.
 * </ul>
 *
 * <p>A suite that is of another shape is evaluated as it came. Thread-safe.
 */
final class SuiteSources {
  /** So much text is kept; its parsed code takes some thirty times as much memory. */
  private static final long KEPT_CHARACTERS = 8L << 20;

  /** xJet's runtime ends with the definition and the call of its setupGlobals. */
  private static final Pattern RUNTIME_END =
      Pattern.compile("\"setupGlobals\"\\);([\\p{Alnum}_$]+)\\(\\);");

  /** A rest of this length is not worth parsing twice before it has been seen twice. */
  private static final int LARGE = 1 << 17;

  private static final int MAX_REMEMBERED = 1000;

  /**
   * What is evaluated of a suite besides its first line.
   *
   * @param declaration goes before the first line
   * @param parts go behind it
   * @param names all that the parts declare
   */
  private record Plan(Source declaration, List<Source> parts, Set<String> names) {}

  private final SourceCache<Plan> plans = new SourceCache<>(KEPT_CHARACTERS);
  private final SourceCache<ScriptPart> runtimes = new SourceCache<>(KEPT_CHARACTERS);
  private final Set<Integer> seenOnce = Collections.synchronizedSet(new HashSet<>());

  /** How often what is parsed of a suite was there already. */
  long cacheHits() {
    return plans.hits();
  }

  /** How often a suite had to be parsed. */
  long cacheMisses() {
    return plans.misses();
  }

  /**
   * The sources to evaluate in this order, the last one's value being the suite's. To be called in
   * a context of the engine.
   */
  List<Source> of(SuiteScript script) {
    String text = script.text();
    String name = script.fileName();
    String head = script.firstLine();
    List<String> assigned = HeadLine.assignedNames(head);
    if (assigned != null && head.length() < text.length()) {
      // The line feed stays with the rest, whose lines keep their numbers by it.
      String rest = text.substring(head.length());
      Plan plan = plans.get(name, rest, () -> plan(rest, name));
      if (plan != null && Collections.disjoint(assigned, plan.names())) {
        List<Source> sources = new ArrayList<>();
        sources.add(plan.declaration());
        sources.add(passing(head, name));
        sources.addAll(plan.parts());
        return sources;
      }
    }
    return List.of(passing(text, name));
  }

  private @Nullable Plan plan(String rest, String name) {
    int end = runtimeEnd(rest);
    if (rest.length() - Math.max(end, 0) >= LARGE && isFirstSight(rest)) {
      return null;
    }
    if (end >= 0) {
      ScriptPart runtime = runtime(";" + rest.substring(0, end));
      ScriptPart tail = ScriptPart.parse(pad(rest, end), name);
      if (runtime != null && tail != null && tail.couldFollow(runtime)) {
        return plan(name, runtime, tail);
      }
    }
    ScriptPart whole = ScriptPart.parse(";" + rest, name);
    return whole == null ? null : plan(name, whole);
  }

  private static Plan plan(String name, ScriptPart... parts) {
    Set<String> variables = new LinkedHashSet<>();
    Set<String> names = new HashSet<>();
    List<Source> sources = new ArrayList<>();
    for (ScriptPart part : parts) {
      variables.addAll(part.variables());
      names.addAll(part.lexicals());
      sources.add(part.source());
    }
    names.addAll(variables);
    String text = variables.isEmpty() ? ";" : "var " + String.join(",", variables) + ";";
    Source declaration = Source.newBuilder("js", text, name).buildLiteral();
    return new Plan(declaration, sources, names);
  }

  private static int runtimeEnd(String rest) {
    int found = rest.indexOf("\"setupGlobals\");");
    Matcher matcher = RUNTIME_END.matcher(rest);
    if (found < 0 || !matcher.find(found)) {
      return -1;
    }
    // A carriage return is a line end, or not, depending on who counts.
    return rest.lastIndexOf('\r', matcher.end()) < 0 ? matcher.end() : -1;
  }

  /** The runtime, whose code is the same object in all suites that have the same one. */
  private @Nullable ScriptPart runtime(String text) {
    String name = SharedSource.NAME;
    return runtimes.get(
        name,
        text,
        () -> ScriptPart.endsWithToken(text, name) ? ScriptPart.parse(text, name) : null);
  }

  private boolean isFirstSight(String text) {
    if (seenOnce.size() >= MAX_REMEMBERED) {
      seenOnce.clear();
    }
    return seenOnce.add(text.hashCode());
  }

  private static String pad(String rest, int end) {
    String before = rest.substring(0, end);
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = end - before.lastIndexOf('\n') - 1;
    // The empty statement goes last: behind white space alone, --> would begin a comment.
    return "\n".repeat(lines) + " ".repeat(column - 1) + ";" + rest.substring(end);
  }

  /** A source that the engine need not remember. */
  private static Source passing(String text, String name) {
    return Source.newBuilder("js", text, name).cached(false).buildLiteral();
  }
}

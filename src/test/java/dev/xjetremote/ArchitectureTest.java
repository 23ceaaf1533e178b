package dev.xjetremote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The map of the packages holds. */
@AnalyzeClasses(packages = "dev.xjetremote", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] ENGINE_ROOMS = {
    "dev.xjetremote.sandbox..",
    "dev.xjetremote.node..",
    "dev.xjetremote.words..",
    "dev.xjetremote.positions..",
    "dev.xjetremote.dates..",
    // The engine's own classes, woven.
    "com.oracle.."
  };

  @ArchTest
  static final ArchRule arrowsGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy("dev.xjetremote")
          .layer("cli")
          .definedBy("..cli..")
          .layer("server")
          .definedBy("..server..")
          .layer("cluster")
          .definedBy("..cluster..")
          .layer("ops")
          .definedBy("..ops..")
          .layer("gateway")
          .definedBy("..gateway..")
          .layer("dispatch")
          .definedBy("..dispatch..")
          .layer("isolation")
          .definedBy("..isolation..")
          .layer("worker")
          .definedBy("..worker..")
          .layer("bus")
          .definedBy("..bus..")
          .layer("protocol")
          .definedBy("..protocol..")
          .layer("config")
          .definedBy("..config..")
          .layer("sandbox")
          .definedBy("dev.xjetremote.sandbox..")
          .layer("node")
          .definedBy("..node..")
          .layer("weave")
          .definedBy("dev.xjetremote.weave..")
          .layer("words")
          .definedBy("..words..")
          .layer("positions")
          .definedBy("..positions..")
          .layer("dates")
          .definedBy("..dates..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cluster")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("ops")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("gateway")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("dispatch")
          .mayOnlyBeAccessedByLayers("server", "ops")
          .whereLayer("isolation")
          .mayOnlyBeAccessedByLayers("main", "server")
          .whereLayer("worker")
          .mayOnlyBeAccessedByLayers("server", "isolation", "ops")
          .whereLayer("bus")
          .mayOnlyBeAccessedByLayers("server", "ops", "gateway", "dispatch", "isolation", "worker")
          .whereLayer("protocol")
          .mayOnlyBeAccessedByLayers("server", "ops", "gateway", "isolation", "worker")
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers(
              "cli", "server", "cluster", "gateway", "dispatch", "isolation", "worker")
          .whereLayer("sandbox")
          .mayOnlyBeAccessedByLayers("worker")
          .whereLayer("node")
          .mayOnlyBeAccessedByLayers("sandbox")
          .whereLayer("words")
          .mayOnlyBeAccessedByLayers("sandbox")
          .whereLayer("positions")
          .mayOnlyBeAccessedByLayers("sandbox")
          .whereLayer("dates")
          .mayOnlyBeAccessedByLayers("sandbox")
          .whereLayer("weave")
          .mayOnlyBeAccessedByLayers("sandbox", "words", "positions", "dates");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.xjetremote.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheSandboxKnowsGraal =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE_ROOMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.graalvm..", "com.oracle..");

  @ArchTest
  static final ArchRule onlyTheClusterKnowsHazelcast =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.xjetremote.cluster..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster..");

  @ArchTest
  static final ArchRule theSandboxKnowsNoVertx =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE_ROOMS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vertx..");

  @ArchTest
  static final ArchRule dispatchingIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..dispatch..")
          .and()
          .haveSimpleNameNotEndingWith("Verticle")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vertx..");

  @ArchTest
  static final ArchRule theProtocolKnowsBuffersOnly =
      noClasses()
          .that()
          .resideInAPackage("..protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.core.net..", "io.vertx.core.eventbus..");

  @ArchTest
  static void packagesAreNullMarked(JavaClasses classes) {
    assertThat(
            classes.stream()
                .map(type -> type.getPackage())
                .filter(type -> type.getName().startsWith("dev.xjetremote"))
                .distinct()
                .filter(type -> !type.isAnnotatedWith(NullMarked.class)))
        .isEmpty();
  }
}

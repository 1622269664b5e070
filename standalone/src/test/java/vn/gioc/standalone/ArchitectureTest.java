package vn.gioc.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house as ARCHITECTURE.md draws it. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.gioc");

    /** The edges, where a process is put together: only they may ask the machine for its clock. */
    private static final Set<String> HANDS_OUT_A_CLOCK =
            Set.of("IngestConfiguration", "DashboardConfiguration", "ImportCommand", "StreamJobs");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(List.of("domain", "sql", "ingest", "streamjobs", "dashboard", "standalone"))
                .allMatch(module ->
                        OURS.stream().anyMatch(type -> type.getPackageName().startsWith("vn.gioc." + module)));
    }

    @Test
    void theDomainKnowsTheJdkAndJacksonOnlyAndTheCatalogItsSchema() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("vn.gioc.domain..")
                .and()
                .doNotHaveFullyQualifiedName("vn.gioc.domain.catalog.CatalogSchema")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("vn.gioc.domain..", "java..", "com.fasterxml.jackson..", "org.jspecify..");
        rule.check(OURS);
    }

    @Test
    void theTablesKnowNothingOfOurs() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("vn.gioc.sql..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("vn.gioc..").and(DescribedPredicate.not(resideInAPackage("vn.gioc.sql.."))));
        rule.check(OURS);
    }

    @Test
    void ingestMeetsTheOthersAtTheLog() {
        ArchRule rule = keepsToItself("ingest");
        rule.check(OURS);
    }

    @Test
    void theJobsMeetTheOthersAtLogAndTables() {
        ArchRule rule = keepsToItself("streamjobs");
        rule.check(OURS);
    }

    @Test
    void theScreensMeetTheOthersAtTheTables() {
        ArchRule rule = keepsToItself("dashboard");
        rule.check(OURS);
    }

    @Test
    void embeddedPartsStandInStandaloneAlone() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("vn.gioc.standalone..", "vn.gioc.bench..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.zonky..",
                                "kafka..",
                                "org.apache.kafka.server..",
                                "org.apache.flink.runtime.minicluster..")
                        .or(simpleName("LocalStreamEnvironment")))
                .orShould(callMethodWhere(describe(
                        "makes a local Flink environment",
                        (JavaMethodCall call) -> call.getName().startsWith("createLocalEnvironment"))));
        rule.check(OURS);
    }

    @Test
    void timeIsAnArgument() {
        ArchRule rule =
                noClasses().should(accessWhere("ask the machine for the time", ArchitectureTest::asksForTheTime));
        rule.check(OURS);
    }

    @Test
    void clocksComeFromTheEdges() {
        ArchRule rule = noClasses()
                .that(describe("are no edge", type -> !HANDS_OUT_A_CLOCK.contains(outermost(type))))
                .should(accessWhere(
                        "ask the machine for a clock",
                        access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                                && access.getName().startsWith("system")));
        rule.check(OURS);
    }

    @Test
    void packagesBearTheDomainsWords() {
        ArchRule rule = noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..core..", "..helper..", "..misc..");
        rule.check(OURS);
    }

    @Test
    void namesSayARole() {
        ArchRule rule =
                noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Dto|DTO|Processor)(\\$.*)?");
        rule.check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        ArchRule rule = classes().should(resideInANullMarkedPackage());
        rule.check(OURS);
    }

    @Test
    void nullnessIsAPackagesMatter() {
        ArchRule rule =
                noClasses().that().doNotHaveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
        rule.check(OURS);
    }

    private static ArchRule keepsToItself(String module) {
        String[] others = List.of("ingest", "streamjobs", "dashboard", "standalone", "bench").stream()
                .filter(other -> !other.equals(module))
                .map(other -> "vn.gioc." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("vn.gioc." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean now =
                owner.getPackageName().equals("java.time") && access.getName().equals("now");
        boolean withoutClock = now
                && access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(java.util.Date.class)
                && access.getName().equals("<init>")
                && access.getTarget().getFullName().endsWith("<init>()");
        return withoutClock || millis || date;
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    private interface Access {
        boolean is(JavaAccess<?> access);
    }

    private static ArchCondition<JavaClass> accessWhere(String description, Access forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden::is)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
                type.getCodeUnitReferencesFromSelf().stream()
                        .filter(forbidden::is)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
    }
}

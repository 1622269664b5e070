package vn.gioc.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The house as ARCHITECTURE.md draws it. */
@AnalyzeClasses(packages = "vn.gioc", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** The edges, where a process is put together: only they may ask the machine for its clock. */
    private static final Set<String> HANDS_OUT_A_CLOCK =
            Set.of("IngestConfiguration", "DashboardConfiguration", "ImportCommand", "StreamJobs");

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndJacksonOnly = classes()
            .that()
            .resideInAPackage("vn.gioc.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.gioc.domain..", "java..", "com.fasterxml.jackson..", "org.jspecify..");

    @ArchTest
    static final ArchRule theTablesKnowNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("vn.gioc.sql..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("vn.gioc..").and(DescribedPredicate.not(resideInAPackage("vn.gioc.sql.."))));

    @ArchTest
    static final ArchRule ingestMeetsTheOthersAtTheLog = keepsToItself("ingest");

    @ArchTest
    static final ArchRule theJobsMeetTheOthersAtLogAndTables = keepsToItself("streamjobs");

    @ArchTest
    static final ArchRule theScreensMeetTheOthersAtTheTables = keepsToItself("dashboard");

    @ArchTest
    static final ArchRule embeddedPartsStandInStandaloneAlone = noClasses()
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

    @ArchTest
    static final ArchRule timeIsAnArgument =
            noClasses().should(accessWhere("ask the machine for the time", ArchitectureTest::asksForTheTime));

    @ArchTest
    static final ArchRule clocksComeFromTheEdges = noClasses()
            .that(describe("are no edge", type -> !HANDS_OUT_A_CLOCK.contains(outermost(type))))
            .should(accessWhere(
                    "ask the machine for a clock",
                    access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                            && access.getName().startsWith("system")));

    @ArchTest
    static final ArchRule packagesBearTheDomainsWords = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..core..", "..helper..", "..misc..");

    @ArchTest
    static final ArchRule namesSayARole =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Dto|DTO|Processor)(\\$.*)?");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule nullnessIsAPackagesMatter =
            noClasses().that().doNotHaveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

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

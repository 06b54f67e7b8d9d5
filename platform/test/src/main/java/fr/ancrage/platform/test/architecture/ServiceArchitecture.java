package fr.ancrage.platform.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.ancrage.platform.usecase.UseCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of architecture §2 for one service, over the features that it finds by itself: a
 * feature is a package that has a {@code model} beside its adapters.
 */
public final class ServiceArchitecture {

    private final JavaClasses classes;
    private final String root;

    private ServiceArchitecture(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /** The production classes under a root package. */
    public static ServiceArchitecture of(String root) {
        return new ServiceArchitecture(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    static ServiceArchitecture of(String root, JavaClasses classes) {
        return new ServiceArchitecture(root, classes);
    }

    /**
     * The rich features found: one test fails when there is none, or the rules would rule nothing.
     */
    public Set<String> features() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root) && name.contains(".model"))
                .map(name -> name.substring(0, name.indexOf(".model")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One test by rule, and one that the service has features at all. */
    public Stream<DynamicTest> tests() {
        var found =
                DynamicTest.dynamicTest(
                        "the service has features for the rules to rule",
                        () -> {
                            if (features().isEmpty()) {
                                throw new AssertionError("no package " + root + ".*.model");
                            }
                        });
        var words =
                DynamicTest.dynamicTest(
                        "every public type of a model is a word of LEXIQUE.md",
                        () -> {
                            var missing = Lexique.ofThisCheckout().missing(classes);
                            if (!missing.isEmpty()) {
                                throw new AssertionError("LEXIQUE.md does not name " + missing);
                            }
                        });
        return Stream.concat(
                Stream.of(found, words),
                rules().entrySet().stream()
                        .map(rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(classes))));
    }

    /** Checks one rule by its name; for the test that shows it failing. */
    void check(String rule) {
        java.util.Objects.requireNonNull(rules().get(rule), rule).check(classes);
    }

    static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "a model knows the JDK, other models and calendars, nothing else",
                noClasses()
                        .that()
                        .resideInAPackage("..model..")
                        .should()
                        .dependOnClassesThat(
                                are(
                                        resideOutsideOfPackages(
                                                "java..",
                                                "..model..",
                                                "org.jspecify..",
                                                "de.focus_shift..",
                                                "fr.ancrage.platform.personaldata.."))));
        rules.put(
                "a model takes its time from outside",
                noClasses().that().resideInAPackage("..model..").should(callNow()));
        rules.put(
                "adapters stay in their package",
                classes()
                        .that()
                        .resideInAnyPackage("..web..", "..messaging..", "..persistence..")
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true));
        rules.put(
                "a feature's web does not reach around its use cases into another's adapters",
                noClasses()
                        .that()
                        .resideInAPackage("..web..")
                        .should()
                        .dependOnClassesThat(
                                are(resideInAnyPackage("..persistence..", "..messaging..")))
                        .allowEmptyShould(true));
        rules.put(
                "a use case is one class with one public method, executer",
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .should(haveOnlyExecuter())
                        .allowEmptyShould(true));
        rules.put(
                "no drawer for everything",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..util..",
                                "..utils..",
                                "..common..",
                                "..helper..",
                                "..impl..",
                                "..manager..")
                        .orShould()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
        rules.put(
                "no authorisation by annotation: the policy is code that is part of the query",
                noMethods()
                        .should()
                        .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.security.PermitAll"));
        rules.put("every package says that null does not travel", classes().should(beNullMarked()));
        return rules;
    }

    private static ArchCondition<JavaClass> callNow() {
        return new ArchCondition<>("call now()") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now"))
                        .filter(call -> call.getTargetOwner().getPackageName().equals("java.time"))
                        .forEach(call ->
                                events.add(
                                        SimpleConditionEvent.satisfied(
                                                call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveOnlyExecuter() {
        return new ArchCondition<>("have executer as its only public method") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var open =
                        item.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .map(m -> m.getName())
                                .collect(Collectors.toSet());
                if (!open.equals(Set.of("executer"))) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    item, item.getName() + " has public methods " + open));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var info =
                        item.getPackage()
                                .tryGetAnnotationOfType(org.jspecify.annotations.NullMarked.class);
                if (info.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    item, item.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}

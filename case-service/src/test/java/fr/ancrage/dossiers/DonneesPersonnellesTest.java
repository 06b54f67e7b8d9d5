package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.List;
import org.junit.jupiter.api.Test;

class DonneesPersonnellesTest {

    @Test
    void tout_ce_qui_dit_qui_est_quelqu_un_se_masque() {
        List<JavaClass> personnelles =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("fr.ancrage.dossiers")
                                .stream()
                                .filter(c -> c.isAnnotatedWith(DonneePersonnelle.class))
                                .toList();

        assertThat(personnelles).hasSizeGreaterThan(10);
        assertThat(personnelles)
                .allSatisfy(c ->
                        assertThat(
                                        c.getMethod("toString").getCallsFromSelf().stream()
                                                .noneMatch(a ->
                                                        a.getTargetOwner()
                                                                .getName()
                                                                .equals(
                                                                        "java.lang.runtime.ObjectMethods")))
                                .as(c.getSimpleName() + " writes its own toString")
                                .isTrue());
    }
}

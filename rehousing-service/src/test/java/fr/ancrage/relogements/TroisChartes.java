package fr.ancrage.relogements;

import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.test.infrastructure.Checkout;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;

/** The signed charters, and that of the invented département: no code of ours knows which. */
public class TroisChartes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path CHARTES = Checkout.chartersWithTheInventedOne();
    private static final Chartes LUES = Chartes.load(CHARTES);

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        TestPropertyValues.of("ancrage.chartes=" + CHARTES).applyTo(contexte);
    }

    public static Chartes chartes() {
        return LUES;
    }
}

package fr.ancrage.dossiers.effacement;

import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.Set;

/** What helps to work and says nothing of the household that the case does not say. */
record SansExport(PersonalData donnees) implements PersonalData {

    @Override
    public String kind() {
        return donnees.kind();
    }

    @Override
    public long count(Set<String> dossiers) {
        return donnees.count(dossiers);
    }

    @Override
    public void erase(Erasure erasure) {
        donnees.erase(erasure);
    }
}

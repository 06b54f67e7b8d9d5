package fr.ancrage.dossiers.effacement;

import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.Set;

/** The household's key: once destroyed, nothing that was sealed for it opens, wherever it lies. */
class ClesDesMenages implements PersonalData {

    private final Foyers foyers;
    private final ClesMenages cles;

    ClesDesMenages(Foyers foyers, ClesMenages cles) {
        this.foyers = foyers;
        this.cles = cles;
    }

    @Override
    public String kind() {
        return "cles";
    }

    @Override
    public long count(Set<String> dossiers) {
        return cles.nombre(foyers.entiers(dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        cles.detruire(foyers.entiers(erasure.subjects()));
    }
}

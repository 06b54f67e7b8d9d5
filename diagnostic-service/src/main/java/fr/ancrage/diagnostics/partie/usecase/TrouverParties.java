package fr.ancrage.diagnostics.partie.usecase;

import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import fr.ancrage.diagnostics.partie.model.Partie;
import fr.ancrage.diagnostics.partie.model.Parties;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who has a part in a dossier today; in one that was absorbed, in the one that was kept. */
@UseCase
public class TrouverParties {

    private final Parties parties;
    private final Suites suites;
    private final HorlogeMetier horloge;

    public TrouverParties(Parties parties, Suites suites, HorlogeMetier horloge) {
        this.parties = parties;
        this.suites = suites;
        this.horloge = horloge;
    }

    public List<Partie> executer(String dossier) {
        var jour = horloge.aujourdhui();
        var trouvees = new ArrayList<Partie>();
        for (var un : avecLesAbsorbes(dossier)) {
            trouvees.addAll(parties.du(un).enCours(jour, suites.du(un).fins()));
        }
        return trouvees;
    }

    private Set<String> avecLesAbsorbes(String dossier) {
        var tous = new LinkedHashSet<String>();
        var aLire = new ArrayDeque<>(List.of(dossier));
        while (!aLire.isEmpty()) {
            var un = aLire.remove();
            if (tous.add(un)) {
                aLire.addAll(suites.reunisDans(un));
            }
        }
        return tous;
    }
}
